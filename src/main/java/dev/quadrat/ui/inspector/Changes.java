package dev.quadrat.ui.inspector;

import dev.quadrat.dag.Change;
import dev.quadrat.dag.FieldDifference;
import dev.quadrat.dag.Reason;

import java.util.List;

/**
 * What is different since a command completed.
 *
 * @param others sentences on inputs and code
 */
public record Changes(List<FieldDifference> fields, List<String> others) {
    static final Changes NONE = new Changes(List.of(), List.of());

    public Changes {
        fields = List.copyOf(fields);
        others = List.copyOf(others);
    }

    static Changes of(Reason reason) {
        if (!(reason instanceof Reason.Changed changed)) {
            return NONE;
        }
        return new Changes(
                changed.changes().stream()
                        .filter(Change.FieldChanged.class::isInstance)
                        .map(change -> ((Change.FieldChanged) change).difference())
                        .toList(),
                changed.changes().stream()
                        .filter(change -> !(change instanceof Change.FieldChanged))
                        .map(Change::text)
                        .toList());
    }

    public boolean isEmpty() {
        return fields.isEmpty() && others.isEmpty();
    }
}
