package dev.quadrat.ui.failure;

import dev.quadrat.dag.Command;
import dev.quadrat.run.CommandStatus;
import dev.quadrat.ui.session.SubsetWords;

import java.util.List;

/**
 * A command at fault.
 *
 * @param why in a sentence
 * @param blocked what was never started because of it
 */
public record RootFailure(
        Command command, CommandStatus status, String why, List<Command> blocked) {
    private static final int MOST_NAMED = 6;

    /** {@code blocks 3 commands}; empty if it blocks none. */
    String blocks() {
        return switch (blocked.size()) {
            case 0 -> "";
            case 1 -> "blocks 1 command";
            default -> "blocks " + blocked.size() + " commands";
        };
    }

    /** {@code PREDICT of small, EVAL of small}; of many, the first few. */
    String blockedNames() {
        String names =
                String.join(
                        ", ", blocked.stream().limit(MOST_NAMED).map(SubsetWords::brief).toList());
        int more = blocked.size() - MOST_NAMED;
        return more > 0 ? names + " and " + more + " more" : names;
    }
}
