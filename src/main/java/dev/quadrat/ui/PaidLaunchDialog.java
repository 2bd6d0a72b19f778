package dev.quadrat.ui;

import dev.quadrat.dag.Problem;
import dev.quadrat.run.RunnerCheck;
import dev.quadrat.ui.look.TitleInSight;
import dev.quadrat.ui.runner.FoundView;
import dev.quadrat.ui.support.Words;

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
import java.util.stream.Stream;

/** Shows where commands are about to run, and who pays, before they are launched. */
final class PaidLaunchDialog extends Alert {
    private static final double WIDTH = 620;
    private static final double MOST_HEIGHT = 320;
    private static final int LETTERS_A_ROW = 62;
    private static final double ROW = 19;
    private static final double GAP = 5;
    private static final double MARGIN = 12;

    private final ButtonType launch;

    PaidLaunchDialog(String place, int commands, RunnerCheck found, Window owner) {
        super(AlertType.CONFIRMATION);
        String what = Words.count(commands, "command");
        launch = new ButtonType("Launch " + what, ButtonBar.ButtonData.YES);
        ButtonType back = new ButtonType("Back to the plan", ButtonBar.ButtonData.CANCEL_CLOSE);
        getButtonTypes().setAll(back, launch);
        TitleInSight.keep(this, owner);
        setTitle("Quadrat");
        setHeaderText("Launch %s on %s?".formatted(what, place));
        setGraphic(null);
        ScrollPane scroll = new ScrollPane(new FoundView(found));
        scroll.setId("paid-found");
        scroll.setAccessibleText("What was found");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(height(found));
        Label note =
                new Label(
                        "Nothing is launched yet. Running them on %s costs money."
                                .formatted(place));
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        getDialogPane().setId("paid-launch");
        getDialogPane().setContent(new VBox(12, scroll, note));
        getDialogPane().setPrefWidth(WIDTH);
        getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
        // A key that was pressed too often launches nothing.
        setDefault(launch, false);
        setDefault(back, true);
    }

    /** A pane that scrolls asks for the height of lines that are not wrapped yet. */
    private static double height(RunnerCheck found) {
        List<String> lines =
                Stream.concat(
                                found.problems().stream().map(Problem::message),
                                found.facts().stream().map(RunnerCheck.Fact::value))
                        .toList();
        int rows = lines.stream().mapToInt(line -> 1 + line.length() / LETTERS_A_ROW).sum();
        return Math.min(MOST_HEIGHT, rows * ROW + (lines.size() - 1) * GAP + 2 * MARGIN);
    }

    /** Blocks until the person has decided. */
    boolean launches() {
        return showAndWait().orElse(ButtonType.CANCEL) == launch;
    }

    private void setDefault(ButtonType type, boolean isDefault) {
        if (getDialogPane().lookupButton(type) instanceof Button button) {
            button.setDefaultButton(isDefault);
        }
    }
}
