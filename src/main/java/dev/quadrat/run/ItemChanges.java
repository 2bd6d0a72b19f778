package dev.quadrat.run;

import dev.quadrat.dag.Change;
import dev.quadrat.dag.Item;
import dev.quadrat.storage.Stamp;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What is different of an item since its record was written, apart from its configuration. */
final class ItemChanges {
    private ItemChanges() {}

    /**
     * @param stamps what is there now
     */
    static List<Change> between(
            RecordHead.OfItem before, Item now, String type, Map<String, Stamp> stamps) {
        List<Change> changes = new ArrayList<>();
        if (!before.code().equals(now.code())) {
            Object author = now.config().get("class");
            changes.add(new Change.CodeChanged(author instanceof String name ? name : type));
        }
        int kept = 0;
        for (String uri : now.inputs()) {
            Stamp found = stamps.get(uri);
            Stamp then = before.inputs().get(uri);
            kept += then == null ? 0 : 1;
            // What is there no more can't say anything, and what was made from it still stands.
            if (found != null && then == null) {
                changes.add(new Change.InputAdded(uri));
            } else if (found != null && !found.equals(then)) {
                changes.add(new Change.InputChanged(uri));
            }
        }
        if (kept < before.inputs().size()) {
            before.inputs().keySet().stream()
                    .filter(Predicate.not(new HashSet<>(now.inputs())::contains))
                    .sorted()
                    .forEach(uri -> changes.add(new Change.InputDropped(uri)));
        }
        return changes;
    }
}
