package dev.quadrat.ui.runner;

import dev.quadrat.run.ExperimentRunner;
import dev.quadrat.run.RunnerField;
import dev.quadrat.ui.support.Background;

import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import java.util.Comparator;
import java.util.List;

/** A field for each of a runner's settings, the key field first. */
final class RunnerForm extends GridPane {
    private final List<FieldBox> boxes;

    RunnerForm(ExperimentRunner runner, RunnerSettings settings, Background background) {
        setId("runner-form");
        getStyleClass().add("settings");
        List<FieldViewModel> fields =
                runner.fields().stream()
                        .sorted(Comparator.comparing((RunnerField field) -> !field.isKey()))
                        .map(field -> new FieldViewModel(field, runner, settings, background))
                        .toList();
        boxes = fields.stream().map(FieldBox::new).toList();
        for (int row = 0; row < fields.size(); row++) {
            FieldBox box = boxes.get(row);
            Label label = new Label(fields.get(row).label());
            label.setLabelFor(box.input().control());
            label.setMinWidth(USE_PREF_SIZE);
            label.getStyleClass().add("settings-name");
            setValignment(label, VPos.TOP);
            setHgrow(box, Priority.ALWAYS);
            addRow(row, label, box);
        }
        if (runner.fields().stream().anyMatch(RunnerField::isRequired)) {
            Label note = new Label("* required");
            note.getStyleClass().addAll("text-muted", "text-small");
            add(note, 1, fields.size());
        }
    }

    void close() {
        boxes.forEach(FieldBox::close);
    }

    /**
     * @param name of a field; the first one for a name that there is not
     */
    void focus(String name) {
        boxes.stream()
                .filter(box -> box.isOf(name))
                .findFirst()
                .or(() -> boxes.stream().findFirst())
                .ifPresent(FieldBox::focus);
    }
}
