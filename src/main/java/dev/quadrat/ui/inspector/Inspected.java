package dev.quadrat.ui.inspector;

import dev.quadrat.dag.Command;
import dev.quadrat.ui.session.NodeState;

import java.util.List;

/**
 * All that is known of the selected command.
 *
 * @param changes since it completed, if it is stale
 * @param run what a run tells of it; empty without one
 */
public record Inspected(
        Command command,
        NodeState state,
        String reason,
        Changes changes,
        List<Fact> run,
        List<Feed> feeds,
        List<Command> downstream) {}
