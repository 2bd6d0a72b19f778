package dev.quadrat.layout;

import dev.quadrat.dag.Command;
import dev.quadrat.dag.CommandDag;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Keeps the last few layouts by their structure: folding back and forth costs nothing, and a plan
 * that was made again has the layout that it had. Structures are compared, not hashed: comparing
 * tens of thousands of commands that are mostly the same objects takes a millisecond or two.
 */
public final class LayoutCache {
    private static final int MOST = 8;

    private record Known(
            CommandDag dag, LayoutChoice choice, CardMetrics metrics, DagLayout layout) {
        boolean isOf(CommandDag other, LayoutChoice otherChoice, CardMetrics otherMetrics) {
            return metrics.equals(otherMetrics)
                    && choice.equals(otherChoice)
                    && isSameStructure(dag, other);
        }
    }

    private final Deque<Known> known = new ArrayDeque<>();

    /**
     * Any thread.
     *
     * @throws java.util.concurrent.CancellationException when {@code cancelled} says yes
     */
    public DagLayout of(
            CommandDag dag, LayoutChoice choice, CardMetrics metrics, BooleanSupplier cancelled) {
        Optional<DagLayout> before = find(dag, choice, metrics);
        if (before.isPresent()) {
            return before.get();
        }
        DagLayout layout = DagLayouts.of(dag, choice, metrics, cancelled);
        synchronized (known) {
            keep(new Known(dag, choice, metrics, layout));
        }
        return layout;
    }

    private Optional<DagLayout> find(CommandDag dag, LayoutChoice choice, CardMetrics metrics) {
        synchronized (known) {
            for (Iterator<Known> each = known.iterator(); each.hasNext(); ) {
                Known candidate = each.next();
                if (candidate.isOf(dag, choice, metrics)) {
                    each.remove();
                    keep(new Known(dag, choice, metrics, candidate.layout()));
                    return Optional.of(candidate.layout());
                }
            }
            return Optional.empty();
        }
    }

    private void keep(Known now) {
        known.addFirst(now);
        if (known.size() > MOST) {
            known.removeLast();
        }
    }

    /** States are not in it, nor is what a command reads or is configured by. */
    private static boolean isSameStructure(CommandDag a, CommandDag b) {
        if (a.equals(b)) {
            return true;
        }
        if (a.size() != b.size()) {
            return false;
        }
        Iterator<Command> others = b.commands().iterator();
        for (Command command : a.commands()) {
            Command other = others.next();
            if (!isSameBox(command, other)
                    || !a.downstream(command.id()).equals(b.downstream(other.id()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSameBox(Command a, Command b) {
        return a.id().equals(b.id())
                && a.type().equals(b.type())
                && Objects.equals(a.split(), b.split())
                && a.experiments().equals(b.experiments());
    }
}
