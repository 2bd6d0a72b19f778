package dev.quadrat.ui.failure;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.Optional;
import java.util.function.Consumer;

/** Of one failure: what, why, what it blocks, how to repeat it, what to do. */
final class FailurePage extends ScrollPane {
    private final FailuresViewModel model;
    private final FailureActions actions;
    private final Label title = label("failure-command", "failure-title");
    private final Label exit = label("failure-exit", "text-muted");
    private final Label why = label("failure-why", "problem-error");
    private final Label blocks = label("failure-blocks", "text-muted");
    private final TextField byHand = new TextField();
    private final HBox repeat = new HBox(6);

    FailurePage(FailuresViewModel model, FailureActions actions) {
        this.model = model;
        this.actions = actions;
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinWidth(220);
        FlowPane head = new FlowPane(10, 0, title, exit);
        VBox page = new VBox(6, head, why, buttons(), blocks, repeat);
        page.getStyleClass().add("failure-facts");
        setContent(page);
        repeat();
        model.chosen().subscribe(this::show);
        model.detail().subscribe(this::show);
    }

    private Node buttons() {
        FlowPane buttons = new FlowPane(6, 6);
        buttons.getChildren()
                .addAll(
                        button("failure-log", "Show log", f -> actions.openLog().accept(id(f))),
                        button("failure-seek", "Show in DAG", model::seek),
                        copying());
        actions.retry()
                .ifPresent(
                        retry -> {
                            Button button =
                                    button(
                                            "failure-retry",
                                            "Retry what failed",
                                            _ -> retry.action().run());
                            button.setTooltip(
                                    new Tooltip("Run again what failed and what waits for it"));
                            button.disableProperty()
                                    .bind(javafx.beans.binding.Bindings.not(retry.possible()));
                            buttons.getChildren().add(button);
                        });
        return buttons;
    }

    private Button copying() {
        Button copy =
                button(
                        "failure-copy",
                        "Copy command line",
                        _ -> actions.copy().accept(byHand.getText()));
        copy.setTooltip(new Tooltip("To repeat it by hand: paste it into a shell"));
        copy.disableProperty().bind(byHand.textProperty().isEmpty());
        return copy;
    }

    private Button button(String id, String text, Consumer<RootFailure> action) {
        Button button = new Button(text);
        button.setId(id);
        button.setOnAction(_ -> model.chosen().get().ifPresent(action));
        return button;
    }

    private static String id(RootFailure failure) {
        return failure.command().id();
    }

    private void repeat() {
        byHand.setId("failure-by-hand");
        byHand.setEditable(false);
        byHand.setAccessibleText("Command line to repeat it by hand");
        byHand.getStyleClass().add("told");
        HBox.setHgrow(byHand, Priority.ALWAYS);
        Label by = new Label("By hand");
        by.setLabelFor(byHand);
        by.setMinWidth(USE_PREF_SIZE);
        by.getStyleClass().add("text-muted");
        repeat.setAlignment(Pos.CENTER_LEFT);
        repeat.getChildren().addAll(by, byHand);
        repeat.managedProperty().bind(repeat.visibleProperty());
    }

    private void show(Optional<RootFailure> failure) {
        title.setText(failure.map(f -> f.command().describe()).orElse(""));
        exit.setText(failure.map(f -> ExitWords.of(f.status())).orElse(""));
        why.setText(failure.map(RootFailure::why).orElse(""));
        blocks.setText(
                failure.filter(f -> !f.blocked().isEmpty())
                        .map(f -> f.blocks() + ": " + f.blockedNames())
                        .orElse("blocks nothing else"));
    }

    private void show(FailureDetail detail) {
        byHand.setText(detail.byHand());
        repeat.setVisible(!detail.byHand().isEmpty());
    }

    private static Label label(String id, String style) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
