package dev.quadrat.ui.problems;

import dev.quadrat.dag.Problem;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

import java.util.List;

/** In place of a DAG that there is not: why, and what to do. */
public final class FailureView extends ScrollPane {
    private final VBox messages = new VBox(10);
    private final Label title = new Label();
    private final Label advice = new Label();

    public FailureView(ProblemsViewModel model, Runnable tryAgain, Runnable open) {
        setId("failure-view");
        setFitToWidth(true);
        title.setId("failure-title");
        title.getStyleClass().add("title-3");
        advice.getStyleClass().add("text-muted");
        advice.setWrapText(true);
        Button again = new Button("Try again", new FontIcon(MaterialDesignR.REFRESH));
        again.setId("try-again-button");
        again.getStyleClass().add("accent");
        again.setOnAction(_ -> tryAgain.run());
        Button other = new Button("Open another jar…");
        other.setOnAction(_ -> open.run());
        VBox page = new VBox(14, title, advice, messages, new HBox(10, again, other));
        page.getStyleClass().add("failure-page");
        page.setAlignment(Pos.TOP_LEFT);
        page.setMaxWidth(760);
        setContent(page);
        model.problems().addListener((ListChangeListener<Problem>) _ -> show(model.problems()));
        show(model.problems());
    }

    private void show(List<Problem> problems) {
        boolean onlyArguments =
                !problems.isEmpty()
                        && problems.stream()
                                .filter(Problem::isError)
                                .allMatch(p -> p.kind() == Problem.Kind.ARGUMENT);
        if (problems.isEmpty()) {
            title.setText("There are no commands here");
            advice.setText(
                    "The jar's experiment methods made no commands. Mend them and try again.");
        } else if (onlyArguments) {
            title.setText("The experiments need arguments");
            advice.setText("Fill in the form on the left; the plan follows as you type.");
        } else {
            title.setText("No plan could be made");
            advice.setText("Mend what is said below and try again; the jar is read anew.");
        }
        messages.getChildren().setAll(problems.stream().map(FailureView::message).toList());
    }

    private static HBox message(Problem problem) {
        HBox row = ProblemCell.row(problem);
        row.getStyleClass().add("failure-message");
        return row;
    }
}
