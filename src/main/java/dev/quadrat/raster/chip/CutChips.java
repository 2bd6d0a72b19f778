package dev.quadrat.raster.chip;

import dev.quadrat.api.CommandConfig;
import dev.quadrat.api.CommandContext;
import dev.quadrat.api.CommandIo;
import dev.quadrat.api.CommandType;
import dev.quadrat.api.Split;
import dev.quadrat.raster.geotiff.Window;
import dev.quadrat.raster.label.ClassMap;
import dev.quadrat.raster.label.LabelRaster;
import dev.quadrat.raster.scene.Dataset;
import dev.quadrat.raster.scene.Scene;
import dev.quadrat.raster.scene.SceneImage;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * CHIP for semantic segmentation: cuts labelled scenes into chips with a class id a pixel.
 *
 * @param scenes what is cut, each with the URI that its chips go to
 * @param classes the classes of the labels
 * @param options how scenes are cut
 */
public record CutChips(List<SceneChips> scenes, ClassMap classes, ChipOptions options)
        implements CommandConfig {
    /**
     * A scene and the file of its chips.
     *
     * @param scene a labelled scene
     * @param uri where its chips go
     */
    public record SceneChips(Scene scene, String uri) {}

    /** Copies. */
    public CutChips {
        scenes = List.copyOf(scenes);
    }

    /**
     * Cuts the training and validation scenes of a dataset.
     *
     * @param dataset the scenes
     * @param chipUri CHIP's URI, see {@link ChipFiles#under}
     * @param classes the classes of the labels
     * @param options how scenes are cut
     * @return the command
     */
    public static CutChips of(
            Dataset dataset, String chipUri, ClassMap classes, ChipOptions options) {
        Stream<SceneChips> training =
                dataset.training().stream()
                        .map(scene -> new SceneChips(scene, ChipFiles.trainingUri(chipUri, scene)));
        Stream<SceneChips> validation =
                dataset.validation().stream()
                        .map(s -> new SceneChips(s, ChipFiles.validationUri(chipUri, s)));
        return new CutChips(Stream.concat(training, validation).toList(), classes, options);
    }

    @Override
    public CommandType type() {
        return CommandType.CHIP;
    }

    @Override
    public List<CutChips> split(int parts) {
        return Split.into(scenes, parts).stream()
                .map(part -> new CutChips(part, classes, options))
                .toList();
    }

    @Override
    public void reportIo(CommandType type, CommandIo io) {
        for (SceneChips item : scenes) {
            item.scene().reportLabelled("CHIP", io);
            io.output(item.uri());
        }
    }

    @Override
    public void run(CommandContext context) throws IOException {
        for (int i = 0; i < scenes.size(); i++) {
            context.progress((double) i / scenes.size(), "cut " + scenes.get(i).scene().id());
            cut(scenes.get(i), context);
        }
    }

    private void cut(SceneChips item, CommandContext context) throws IOException {
        try (SceneImage image = SceneImage.open(item.scene(), context)) {
            List<Window> windows = options.windows(image.extent());
            if (windows.isEmpty()) {
                throw new IOException(
                        "chips of %1$d × %1$d pixels are larger than scene '%2$s' (%3$d × %4$d): choose a smaller chip size"
                                .formatted(
                                        options.size(),
                                        item.scene().id(),
                                        image.extent().width(),
                                        image.extent().height()));
            }
            LabelRaster labels = image.labels(classes, context);
            ChipArchive.Description description =
                    new ChipArchive.Description(
                            ChipArchive.VERSION,
                            windows.size(),
                            image.bands(),
                            options.margin(),
                            classes.names());
            try (ChipArchiveWriter writer =
                    new ChipArchiveWriter(context.output(item.uri()), description)) {
                for (Window window : windows) {
                    context.throwIfCancelled();
                    Window around = window.grow(options.margin()).intersection(image.extent());
                    writer.write(new Chip(window, image.read(around), labels.read(window)));
                }
            }
        }
    }
}
