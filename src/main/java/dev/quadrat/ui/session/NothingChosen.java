package dev.quadrat.ui.session;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanState;
import dev.quadrat.dag.PlannedCommand;
import dev.quadrat.dag.Reason;

import java.util.List;

/** A plan of which nothing is asked for. */
final class NothingChosen {
    private NothingChosen() {}

    /**
     * @param what nothing was chosen of: {@code no command type}
     */
    static Plan in(Plan plan, String what) {
        Reason reason = new Reason.Told("not requested: %s is chosen".formatted(what));
        return new Plan(
                plan.dag(),
                plan.commands().stream()
                        .map(
                                c ->
                                        new PlannedCommand(
                                                c.command(),
                                                PlanState.NOT_REQUESTED,
                                                false,
                                                reason))
                        .toList(),
                plan.duplicates(),
                plan.withoutOutput(),
                List.of());
    }
}
