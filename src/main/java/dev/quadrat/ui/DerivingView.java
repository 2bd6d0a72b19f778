package dev.quadrat.ui;

import dev.quadrat.ui.session.PlanSession;
import dev.quadrat.ui.session.Stage;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.VBox;

import java.util.stream.Collectors;

/** While jars are looked into for the first time; empty until that takes long. */
final class DerivingView extends VBox {
    DerivingView(PlanSession session) {
        super(16);
        setId("deriving");
        setAlignment(Pos.CENTER);
        ProgressIndicator spinner = new ProgressIndicator();
        spinner.setMaxSize(44, 44);
        Label text = new Label();
        session.stage()
                .subscribe(
                        stage -> {
                            if (stage instanceof Stage.Deriving deriving) {
                                text.setText(
                                        "Asking %s for its experiments…"
                                                .formatted(
                                                        deriving.jars().stream()
                                                                .map(
                                                                        jar ->
                                                                                String.valueOf(
                                                                                        jar
                                                                                                .getFileName()))
                                                                .collect(
                                                                        Collectors.joining(", "))));
                            }
                        });
        Button cancel = new Button("Cancel");
        cancel.setId("cancel-derive");
        cancel.setOnAction(_ -> session.cancel());
        VBox content = new VBox(16, spinner, text, cancel);
        content.setAlignment(Pos.CENTER);
        content.visibleProperty().bind(session.slow());
        getChildren().add(content);
    }
}
