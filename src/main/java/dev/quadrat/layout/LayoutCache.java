package dev.quadrat.layout;

import dev.quadrat.dag.CommandDag;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Keeps the last few layouts by their structure: folding back and forth costs nothing. */
public final class LayoutCache {
    private static final int MOST = 8;

    private final Map<String, DagLayout> known = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * Any thread.
     *
     * @throws java.util.concurrent.CancellationException when {@code cancelled} says yes
     */
    public DagLayout of(
            CommandDag dag, LayoutChoice choice, CardMetrics metrics, BooleanSupplier cancelled) {
        String key = DagLayouts.structureKey(dag, choice, metrics);
        synchronized (known) {
            DagLayout before = known.get(key);
            if (before != null) {
                return before;
            }
        }
        DagLayout layout = DagLayouts.of(dag, choice, metrics, cancelled);
        synchronized (known) {
            known.put(key, layout);
            if (known.size() > MOST) {
                known.remove(known.keySet().iterator().next());
            }
        }
        return layout;
    }
}
