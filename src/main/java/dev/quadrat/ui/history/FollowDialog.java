package dev.quadrat.ui.history;

import dev.quadrat.ui.look.TitleInSight;

import javafx.beans.binding.Bindings;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** Asks for the address of a run, and stays until it is found. */
public final class FollowDialog extends Dialog<ButtonType> {
    private static final double WIDTH = 620;
    private static final double BUSY = 18;

    private final FollowViewModel model;
    private final TextField address = new TextField();

    public FollowDialog(FollowViewModel model, Window owner) {
        this.model = model;
        TitleInSight.keep(this, owner);
        setTitle("Quadrat");
        setHeaderText("Follow a run that was launched on another machine");
        ButtonType follow = new ButtonType("Follow", ButtonBar.ButtonData.OK_DONE);
        getDialogPane().getButtonTypes().setAll(follow, ButtonType.CANCEL);
        getDialogPane().setId("follow-dialog");
        getDialogPane().setContent(content());
        getDialogPane().setPrefWidth(WIDTH);
        getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
        Node button = getDialogPane().lookupButton(follow);
        button.setId("follow-button");
        button.disableProperty()
                .bind(
                        model.looking()
                                .or(
                                        Bindings.createBooleanBinding(
                                                () -> address.getText().isBlank(),
                                                address.textProperty())));
        button.addEventFilter(
                ActionEvent.ACTION,
                pressed -> {
                    // It closes when the run is found.
                    pressed.consume();
                    model.follow(address.getText());
                });
        setOnShown(_ -> address.requestFocus());
        setOnHidden(_ -> model.cancel());
    }

    private VBox content() {
        address.setId("follow-address");
        HBox.setHgrow(address, Priority.ALWAYS);
        Label name = new Label("Address");
        name.setLabelFor(address);
        ProgressIndicator busy = new ProgressIndicator();
        busy.setPrefSize(BUSY, BUSY);
        busy.setMinSize(BUSY, BUSY);
        busy.setAccessibleText("Looking for the run");
        busy.visibleProperty().bind(model.looking());
        HBox line = new HBox(10, name, address, busy);
        line.setAlignment(Pos.CENTER_LEFT);
        address.disableProperty().bind(model.looking());
        Label help =
                wrapped("The folder where that run is kept, with its id at the end.", "text-muted");
        Label failure = wrapped("", "problem-error");
        failure.setId("follow-failure");
        failure.setGraphic(new FontIcon(MaterialDesignA.ALERT_CIRCLE_OUTLINE));
        failure.textProperty().bind(model.failure());
        failure.visibleProperty().bind(model.failure().isNotEmpty());
        failure.managedProperty().bind(failure.visibleProperty());
        failure.visibleProperty().subscribe(_ -> grow());
        return new VBox(10, line, help, failure);
    }

    /** What is to be read next does not stand below the window's edge. */
    private void grow() {
        if (getDialogPane().getScene() != null && isShowing()) {
            getDialogPane().getScene().getWindow().sizeToScene();
        }
    }

    private static Label wrapped(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
