package dev.quadrat.ui.inspector;

import dev.quadrat.dag.Command;
import dev.quadrat.ui.session.NodeState;

import java.util.List;

/**
 * All that is known of the selected command.
 *
 * @param run what a run tells of it; empty without one
 */
public record Inspected(
        Command command,
        NodeState state,
        String reason,
        List<Fact> run,
        List<Command> upstream,
        List<Command> downstream) {}
