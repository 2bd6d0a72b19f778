package dev.quadrat.ui.runner;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

import java.util.function.Consumer;

/** The button that looks whether the runner can work, and what was found. */
final class CheckPane extends VBox {
    private static final double FOUND_HEIGHT = 200;

    private final CheckViewModel model;
    private final Consumer<String> clipboard;
    private final Button check = new Button();
    private final Button copy = new Button("Copy", new FontIcon(MaterialDesignC.CONTENT_COPY));
    private final ProgressIndicator busy = new ProgressIndicator();
    private final Label verdict = new Label();
    private final ScrollPane found = new ScrollPane();
    private final Subscription watch;

    /**
     * @param clipboard given what was found, in words
     */
    CheckPane(CheckViewModel model, Consumer<String> clipboard) {
        super(8);
        this.model = model;
        this.clipboard = clipboard;
        setId("check-pane");
        getStyleClass().add("check-pane");
        check.setId("check-button");
        check.setMinWidth(USE_PREF_SIZE);
        copy.setId("check-copy");
        copy.setMinWidth(USE_PREF_SIZE);
        copy.getStyleClass().add("flat");
        copy.setAccessibleText("Copy what was found");
        copy.managedProperty().bind(copy.visibleProperty());
        busy.setId("check-busy");
        busy.setAccessibleText("Being checked");
        busy.setPrefSize(18, 18);
        busy.setMinSize(18, 18);
        busy.managedProperty().bind(busy.visibleProperty());
        verdict.setId("check-verdict");
        verdict.setWrapText(true);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox bar = new HBox(10, check, busy, verdict, gap, copy);
        bar.setAlignment(Pos.CENTER_LEFT);
        found.setId("check-found");
        found.setFitToWidth(true);
        found.setPrefViewportHeight(FOUND_HEIGHT);
        found.setMinHeight(FOUND_HEIGHT);
        found.setAccessibleText("What was found");
        found.managedProperty().bind(found.visibleProperty());
        getChildren().addAll(bar, found);
        watch = model.state().subscribe(this::show);
    }

    void close() {
        watch.unsubscribe();
    }

    private void show(CheckState state) {
        boolean looking = state instanceof CheckState.Looking;
        busy.setVisible(looking);
        check.setText(looking ? "Cancel" : "Check");
        check.setGraphic(
                new FontIcon(
                        looking ? MaterialDesignC.CLOSE : MaterialDesignS.SHIELD_CHECK_OUTLINE));
        check.setAccessibleText(looking ? "Cancel the check" : "Check " + model.title());
        check.setOnAction(
                _ -> {
                    if (looking) {
                        model.cancel();
                    } else {
                        model.check();
                    }
                });
        verdict.getStyleClass().removeAll("problem-error", "problem-warning", "text-muted");
        show(found, state instanceof CheckState.Found);
        show(copy, state instanceof CheckState.Found);
        switch (state) {
            case CheckState.None _ ->
                    tell(
                            "Looks whether all of this is there and may be used; nothing is"
                                    + " launched.",
                            "text-muted");
            case CheckState.Looking _ -> tell("Looking…", "text-muted");
            case CheckState.Failed failed -> tell(failed.why(), "problem-error");
            case CheckState.Found it -> show(it);
        }
    }

    private void show(CheckState.Found it) {
        String text = FoundText.verdict(it.title(), it.check());
        if (it.isOld()) {
            tell("Changed since it was checked: " + text, "text-muted");
        } else if (it.check().hasErrors()) {
            tell(text, "problem-error");
        } else {
            tell(text, it.check().problems().isEmpty() ? "good" : "problem-warning");
        }
        found.setContent(new FoundView(it.check()));
        found.setOpacity(it.isOld() ? 0.85 : 1);
        copy.setOnAction(_ -> clipboard.accept(FoundText.all(it.title(), it.check())));
    }

    private void tell(String text, String style) {
        verdict.setText(text);
        verdict.getStyleClass().add(style);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
    }
}
