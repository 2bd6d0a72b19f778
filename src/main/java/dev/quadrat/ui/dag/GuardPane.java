package dev.quadrat.ui.dag;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

import java.util.Optional;

/** Says how much it would be before too much is drawn, and offers less. */
final class GuardPane extends VBox {
    private final Label title = new Label();
    private final Label advice = new Label();
    private final Button back = new Button("Keep as it is");

    GuardPane(DagViewModel model) {
        setId("dag-guard");
        getStyleClass().add("dag-guard");
        setAlignment(Pos.CENTER);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        title.setId("guard-title");
        title.getStyleClass().add("title-4");
        advice.setId("guard-advice");
        advice.setWrapText(true);
        advice.setTextAlignment(TextAlignment.CENTER);
        advice.setMaxWidth(420);
        advice.setMinHeight(Region.USE_PREF_SIZE);
        back.setId("guard-back");
        back.setOnAction(_ -> model.stepBack());
        Button failed = new Button("Only failed");
        failed.setId("guard-failed");
        failed.setOnAction(_ -> model.filter().onlyFailed(true));
        Button undone = new Button("Hide done");
        undone.setId("guard-undone");
        undone.setOnAction(_ -> model.filter().hideDone(true));
        Button anyway = new Button("Draw them anyway");
        anyway.setId("guard-anyway");
        anyway.setOnAction(_ -> model.drawAnyway());
        HBox buttons = new HBox(8, back, failed, undone, anyway);
        buttons.setAlignment(Pos.CENTER);
        getChildren().addAll(title, advice, buttons);
        model.guard().subscribe(this::show);
    }

    private void show(Optional<Guard> guard) {
        setVisible(guard.isPresent());
        setManaged(guard.isPresent());
        guard.ifPresent(
                now -> {
                    title.setText(now.title());
                    advice.setText(now.advice());
                    back.setVisible(now.hasPicture());
                    back.setManaged(now.hasPicture());
                });
    }
}
