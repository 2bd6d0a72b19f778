package dev.quadrat.ui.overview;

import dev.quadrat.ui.session.StateTally;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.HashMap;
import java.util.Map;

/** An experiment with its counts. The row stays while they change, and the selection with it. */
final class ExperimentRow {
    private final String id;
    private final String set;
    private final Map<String, ReadOnlyObjectWrapper<StateTally>> stages = new HashMap<>();

    /**
     * @param set the class and method that made it
     */
    ExperimentRow(String id, String set) {
        this.id = id;
        this.set = set;
    }

    String id() {
        return id;
    }

    String set() {
        return set;
    }

    ReadOnlyObjectProperty<StateTally> stage(String type) {
        return wrapper(type).getReadOnlyProperty();
    }

    void show(Map<String, StateTally> now) {
        now.forEach((type, tally) -> wrapper(type).set(tally));
        stages.forEach((type, tally) -> tally.set(now.getOrDefault(type, StateTally.NONE)));
    }

    private ReadOnlyObjectWrapper<StateTally> wrapper(String type) {
        return stages.computeIfAbsent(type, _ -> new ReadOnlyObjectWrapper<>(StateTally.NONE));
    }
}
