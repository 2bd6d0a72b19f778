package dev.quadrat.ui.welcome;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

import java.util.Optional;

/** The page before anything is open. */
public final class WelcomeView extends StackPane {
    /**
     * @param openExample absent if this installation has no example
     */
    public WelcomeView(ImageView mark, Runnable open, Optional<Runnable> openExample) {
        setId("welcome");
        Label title = new Label("Quadrat");
        title.getStyleClass().add("title-1");
        Label sentence =
                new Label(
                        "Open a jar with experiments to see exactly what will run and why,"
                                + " then launch it.");
        sentence.setWrapText(true);
        sentence.getStyleClass().add("welcome-sentence");
        Button choose = new Button("Open…", new FontIcon(MaterialDesignF.FOLDER_OPEN));
        choose.setId("open-button");
        choose.setAccessibleText("Open experiment jars");
        choose.getStyleClass().addAll("accent", "large");
        choose.setOnAction(_ -> open.run());
        HBox buttons = new HBox(12, choose);
        openExample.ifPresent(action -> buttons.getChildren().add(example(action)));
        Label drop =
                new Label(
                        "or drop jars anywhere on this window",
                        new FontIcon(MaterialDesignT.TRAY_ARROW_DOWN));
        drop.getStyleClass().add("text-muted");
        HBox heading = new HBox(16, mark, title);
        heading.setAlignment(Pos.CENTER_LEFT);
        VBox page = new VBox(22, heading, sentence, buttons, drop);
        page.getStyleClass().add("welcome-page");
        page.setMaxSize(560, USE_PREF_SIZE);
        getChildren().add(page);
    }

    private static Button example(Runnable action) {
        Button example = new Button("Open the example", new FontIcon(MaterialDesignM.MAP));
        example.setId("open-example-button");
        example.getStyleClass().add("large");
        example.setOnAction(_ -> action.run());
        return example;
    }
}
