package dev.quadrat.ui.filter;

import dev.quadrat.dag.Command;
import dev.quadrat.dag.CommandDag;
import dev.quadrat.ui.session.NodeState;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * What a person wants to see: commands for which all of it holds.
 *
 * @param pathOf id of a command; only what leads to it or follows it. Empty for all
 * @param experiment id of an experiment; empty for all
 * @param type name of a command type; empty for all
 * @param text words that all stand in what a command is called, is for or writes; empty for all
 */
public record NodeFilter(
        boolean hideDone,
        boolean onlyFailed,
        String pathOf,
        String experiment,
        String type,
        String text) {
    public static final NodeFilter NONE = new NodeFilter(false, false, "", "", "", "");

    private static final Set<NodeState> DONE = Set.of(NodeState.DONE, NodeState.SUCCEEDED);
    private static final Set<NodeState> FAILED = Set.of(NodeState.FAILED, NodeState.LOST);

    NodeFilter withDoneHidden(boolean hide) {
        return new NodeFilter(hide, onlyFailed, pathOf, experiment, type, text);
    }

    NodeFilter withOnlyFailed(boolean only) {
        return new NodeFilter(hideDone, only, pathOf, experiment, type, text);
    }

    NodeFilter withPathOf(String id) {
        return new NodeFilter(hideDone, onlyFailed, id, experiment, type, text);
    }

    NodeFilter withExperiment(String id) {
        return new NodeFilter(hideDone, onlyFailed, pathOf, id, type, text);
    }

    NodeFilter withType(String name) {
        return new NodeFilter(hideDone, onlyFailed, pathOf, experiment, name, text);
    }

    NodeFilter withText(String words) {
        return new NodeFilter(hideDone, onlyFailed, pathOf, experiment, type, words);
    }

    public boolean isNone() {
        return equals(NONE);
    }

    /** Whether it must be asked again when states change. */
    boolean looksAtStates() {
        return hideDone || onlyFailed;
    }

    /** Ids of the commands that it hides. Any thread. */
    Set<String> hidden(CommandDag dag, Function<String, NodeState> states) {
        Set<String> hidden = new HashSet<>();
        if (isNone()) {
            return hidden;
        }
        Set<String> path = path(dag);
        String[] words = text.toLowerCase(Locale.ROOT).strip().split("\\s+", -1);
        for (Command command : dag.commands()) {
            boolean shown =
                    (pathOf.isEmpty() || path.contains(command.id()))
                            && (experiment.isEmpty() || command.experiments().contains(experiment))
                            && (type.isEmpty() || command.type().name().equals(type))
                            && showsState(command.id(), states)
                            && (text.isBlank() || has(command, words));
            if (!shown) {
                hidden.add(command.id());
            }
        }
        return hidden;
    }

    private boolean showsState(String id, Function<String, NodeState> states) {
        if (!looksAtStates()) {
            return true;
        }
        NodeState state = states.apply(id);
        return (!hideDone || !DONE.contains(state)) && (!onlyFailed || FAILED.contains(state));
    }

    /** A command that is gone leads nowhere. */
    private Set<String> path(CommandDag dag) {
        if (pathOf.isEmpty() || !dag.has(pathOf)) {
            return Set.of();
        }
        Set<String> path = new HashSet<>(dag.allUpstream(pathOf));
        path.addAll(dag.allDownstream(pathOf));
        path.add(pathOf);
        return path;
    }

    private static boolean has(Command command, String[] words) {
        String name = (command.id() + " " + command.type().name()).toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (!name.contains(word) && !isFor(command, word) && !writes(command, word)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFor(Command command, String word) {
        return command.experiments().stream()
                .anyMatch(e -> e.toLowerCase(Locale.ROOT).contains(word));
    }

    private static boolean writes(Command command, String word) {
        return command.outputs().stream().anyMatch(o -> o.toLowerCase(Locale.ROOT).contains(word));
    }
}
