package dev.quadrat.ui.results;

import dev.quadrat.ui.session.NodeState;
import dev.quadrat.workbench.Evaluation;

/**
 * An experiment and what its evaluation found.
 *
 * @param commandId the command that evaluates it
 * @param state how that command stands
 * @param note what a person has to know of the numbers, or why there are none; empty for nothing
 */
public record ResultRow(
        String experiment, String commandId, NodeState state, Evaluation evaluation, String note) {
    static ResultRow of(
            String experiment,
            String commandId,
            String file,
            NodeState state,
            Evaluation evaluation) {
        return new ResultRow(
                experiment, commandId, state, evaluation, note(file, state, evaluation));
    }

    private static String note(String file, NodeState state, Evaluation evaluation) {
        return switch (evaluation) {
            case Evaluation.Malformed malformed ->
                    "%s can't be read: %s".formatted(file, malformed.reason());
            case Evaluation.Absent _ when isOver(state) -> file + " is missing";
            case Evaluation.Absent _ -> "not evaluated yet";
            case Evaluation.Scored _ when isStale(state) -> "stale; its command tells why";
            case Evaluation.Scored _ when !isOver(state) -> "from before, to be made anew";
            case Evaluation.Scored _ -> "";
        };
    }

    /** Not made from what is asked for now. */
    private static boolean isStale(NodeState state) {
        return state == NodeState.STALE;
    }

    private static boolean isOver(NodeState state) {
        return switch (state) {
            case DONE, SUCCEEDED, STALE, NOT_REQUESTED -> true;
            default -> false;
        };
    }
}
