package dev.quadrat.ui.welcome;

import dev.quadrat.ui.opening.RecentViewModel;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The page before anything is open. */
public final class WelcomeView extends StackPane {
    private static final double TEXT_WIDTH = 430;
    private static final double LIST_WIDTH = 400;

    /**
     * @param openExample absent if this installation has no example
     * @param recent what was opened lately
     */
    public WelcomeView(
            ImageView mark,
            Runnable open,
            Optional<Runnable> openExample,
            RecentViewModel recent,
            Consumer<List<Path>> openRecent) {
        setId("welcome");
        Label title = new Label("Quadrat");
        title.getStyleClass().add("title-1");
        HBox heading = new HBox(16, mark, title);
        heading.setAlignment(Pos.CENTER_LEFT);
        Label sentence =
                new Label(
                        "A workbench for machine-learning experiments on satellite imagery: see"
                                + " exactly what will run and why, then launch it.");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.getStyleClass().add("welcome-sentence");
        Button choose = new Button("Open…", new FontIcon(MaterialDesignF.FOLDER_OPEN));
        choose.setId("open-button");
        choose.setAccessibleText("Open experiment jars");
        choose.getStyleClass().addAll("accent", "large");
        choose.setOnAction(_ -> open.run());
        HBox buttons = new HBox(12, choose);
        openExample.ifPresent(action -> buttons.getChildren().add(example(action)));
        VBox left = new VBox(24, heading, sentence, buttons, target());
        left.setPrefWidth(TEXT_WIDTH);
        left.setMinWidth(300);
        left.setAlignment(Pos.CENTER_LEFT);
        RecentList list = new RecentList(recent, openRecent);
        list.setPrefWidth(LIST_WIDTH);
        list.setMinWidth(240);
        list.setMaxHeight(USE_PREF_SIZE);
        HBox.setHgrow(list, Priority.SOMETIMES);
        HBox page = new HBox(64, left, list);
        page.getStyleClass().add("welcome-page");
        page.setAlignment(Pos.CENTER);
        page.setMaxWidth(TEXT_WIDTH + LIST_WIDTH + 160);
        getChildren().add(page);
    }

    private static Label target() {
        Label drop =
                new Label(
                        "Drop experiment jars anywhere on this window",
                        new FontIcon(MaterialDesignT.TRAY_ARROW_DOWN));
        drop.setId("drop-target");
        drop.getStyleClass().add("drop-target");
        drop.setAlignment(Pos.CENTER);
        drop.setMaxWidth(Double.MAX_VALUE);
        return drop;
    }

    private static Button example(Runnable action) {
        Button example = new Button("Open the example", new FontIcon(MaterialDesignM.MAP));
        example.setId("open-example-button");
        example.getStyleClass().add("large");
        example.setOnAction(_ -> action.run());
        return example;
    }
}
