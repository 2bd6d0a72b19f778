package dev.quadrat.ui.failure;

import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;

/** How the log of a failed command ends. */
final class LastLinesPane extends BorderPane {
    private final TextArea area = new TextArea();

    LastLinesPane(FailuresViewModel model) {
        Label heading = new Label("Last lines of its log");
        heading.getStyleClass().add("section-title");
        heading.setLabelFor(area);
        area.setId("failure-lines");
        area.setEditable(false);
        area.setMinHeight(0);
        area.setAccessibleText("Last lines of the log");
        area.getStyleClass().add("last-lines");
        getStyleClass().add("last-lines-pane");
        setMinWidth(200);
        setTop(heading);
        setCenter(area);
        model.detail()
                .subscribe(
                        detail -> {
                            area.setText(
                                    detail.lastLines().isEmpty()
                                            ? "Its log is empty."
                                            : String.join("\n", detail.lastLines()));
                            area.positionCaret(beginningOfLastLine());
                            area.setScrollTop(Double.MAX_VALUE);
                            area.setScrollLeft(0);
                        });
    }

    /** A caret behind a long line would scroll the beginnings of all lines out of sight. */
    private int beginningOfLastLine() {
        return area.getText().lastIndexOf('\n') + 1;
    }
}
