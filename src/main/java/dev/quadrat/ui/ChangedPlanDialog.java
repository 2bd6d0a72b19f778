package dev.quadrat.ui;

import dev.quadrat.ui.look.TitleInSight;

import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import java.util.List;

/** Shows what has changed in a plan before it is launched. */
final class ChangedPlanDialog extends Alert {
    private static final double WIDTH = 660;
    private static final double MOST_HEIGHT = 300;
    private static final int LETTERS_A_ROW = 80;
    private static final double ROW = 18;
    private static final double GAP = 6;
    private static final double MARGIN = 10;

    private final ButtonType launch;

    ChangedPlanDialog(ChangedPlan plan, Window owner) {
        super(AlertType.CONFIRMATION);
        launch = new ButtonType(plan.launch().orElse("Launch"), ButtonBar.ButtonData.YES);
        ButtonType back = new ButtonType("Back to the plan", ButtonBar.ButtonData.CANCEL_CLOSE);
        getButtonTypes().setAll(back);
        plan.launch().ifPresent(_ -> getButtonTypes().add(launch));
        TitleInSight.keep(this, owner);
        setTitle("Quadrat");
        setHeaderText(plan.title());
        VBox changes = new VBox(GAP);
        changes.setId("plan-changes");
        changes.getStyleClass().add("plan-changes");
        plan.changes().forEach(line -> changes.getChildren().add(wrapped(line)));
        ScrollPane scroll = new ScrollPane(changes);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(height(plan.changes()));
        scroll.setVisible(!plan.changes().isEmpty());
        scroll.setManaged(!plan.changes().isEmpty());
        VBox content = new VBox(12, scroll, wrapped(plan.advice()));
        getDialogPane().setId("changed-plan");
        getDialogPane().setContent(content);
        getDialogPane().setPrefWidth(WIDTH);
        getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
        setGraphic(null);
        safeByDefault(back);
    }

    /** A key that was pressed too often launches nothing. */
    private void safeByDefault(ButtonType back) {
        if (getDialogPane().lookupButton(launch) instanceof Button button) {
            button.setDefaultButton(false);
        }
        if (getDialogPane().lookupButton(back) instanceof Button button) {
            button.setDefaultButton(true);
        }
    }

    /** A pane that scrolls asks for the height of lines that are not wrapped yet. */
    private static double height(List<String> lines) {
        int rows = lines.stream().mapToInt(line -> 1 + line.length() / LETTERS_A_ROW).sum();
        return Math.min(MOST_HEIGHT, rows * ROW + (lines.size() - 1) * GAP + 2 * MARGIN);
    }

    /** Blocks until the person has decided. */
    boolean launches() {
        return showAndWait().orElse(ButtonType.CANCEL) == launch;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
