package dev.quadrat.run;

import dev.quadrat.dag.Change;
import dev.quadrat.dag.Item;
import dev.quadrat.storage.Stamp;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
        List<String> added = new ArrayList<>();
        for (String uri : now.inputs()) {
            Stamp found = stamps.get(uri);
            Stamp then = before.inputs().get(uri);
            kept += then == null ? 0 : 1;
            // What is there no more can't say anything, and what was made from it still stands.
            if (found != null && then == null) {
                added.add(uri);
            } else if (found != null && !found.equals(then)) {
                changes.add(new Change.InputChanged(uri));
            }
        }
        if (kept == before.inputs().size()) {
            added.forEach(uri -> changes.add(new Change.InputAdded(uri)));
            return changes;
        }
        List<String> dropped = new ArrayList<>(before.inputs().keySet().stream().sorted().toList());
        dropped.removeAll(new HashSet<>(now.inputs()));
        added.removeIf(uri -> dropped.removeIf(other -> isSame(before, other, uri, stamps)));
        added.forEach(uri -> changes.add(new Change.InputAdded(uri)));
        dropped.forEach(uri -> changes.add(new Change.InputDropped(uri)));
        return changes;
    }

    /**
     * Where results were moved to another depth, what lies outside of them is not found relative to
     * them: it is the same if its path ends so, and it has not been written since.
     */
    private static boolean isSame(
            RecordHead.OfItem before, String recorded, String uri, Map<String, Stamp> stamps) {
        String end = before.outside().get(recorded);
        return end != null
                && uri.endsWith(end)
                && Objects.equals(before.inputs().get(recorded), stamps.get(uri));
    }
}
