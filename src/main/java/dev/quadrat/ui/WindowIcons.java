package dev.quadrat.ui;

import javafx.scene.image.Image;
import javafx.scene.image.ImageView;

import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;

/** The mark of Quadrat in the sizes that there are. */
final class WindowIcons {
    private static final int[] SIZES = {16, 32, 48, 64, 128, 256};

    private WindowIcons() {}

    static List<Image> all() {
        return IntStream.of(SIZES).mapToObj(WindowIcons::images).flatMap(List::stream).toList();
    }

    /** The mark in this size, sharp on dense displays. */
    static ImageView mark(int size) {
        ImageView view = new ImageView();
        images(256).forEach(view::setImage);
        view.setFitWidth(size);
        view.setFitHeight(size);
        view.setSmooth(true);
        view.setManaged(view.getImage() != null);
        return view;
    }

    private static List<Image> images(int size) {
        InputStream stream =
                WindowIcons.class.getResourceAsStream(
                        "/dev/quadrat/icons/quadrat-" + size + ".png");
        return stream == null ? List.of() : List.of(new Image(stream));
    }
}
