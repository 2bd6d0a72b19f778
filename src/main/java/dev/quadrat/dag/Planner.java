package dev.quadrat.dag;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Decides what runs, from a DAG, a request, and what was found. */
public final class Planner {
    private final CommandDag dag;
    private final Rerun rerun;
    private final Wanted wanted;

    /** For each command that runs or is downstream of one that does: the first that runs. */
    private final Map<String, Command> causes = new HashMap<>();

    private Planner(CommandDag dag, PlanRequest request) {
        this.dag = dag;
        this.rerun = request.rerun();
        this.wanted = Wanted.of(dag, request);
    }

    /**
     * @param findings about {@link DerivedDag#urisToCheck}
     */
    public static Plan plan(DerivedDag derived, PlanRequest request, Findings findings) {
        Planner planner = new Planner(derived.dag(), request);
        List<PlannedCommand> planned = new ArrayList<>();
        List<Command> commands = List.copyOf(derived.dag().commands());
        List<OutputVerdict> verdicts =
                commands.parallelStream().map(c -> OutputVerdict.of(c, findings)).toList();
        // What feeds a command comes before it, except on a cycle: such a plan is never launched.
        for (int i = 0; i < commands.size(); i++) {
            planned.add(planner.decide(commands.get(i), verdicts.get(i)));
        }
        List<Problem> problems = new ArrayList<>(derived.problems());
        problems.addAll(planner.wanted.problems());
        Plan plan =
                new Plan(
                        derived.dag(),
                        planned,
                        derived.duplicates(),
                        derived.withoutOutput(),
                        problems);
        problems.addAll(BeingMade.find(plan, findings));
        if (!request.skipFileCheck()) {
            problems.addAll(0, MissingInputs.find(derived, plan, findings));
        }
        return plan.havingProblems(problems);
    }

    private PlannedCommand decide(Command command, OutputVerdict verdict) {
        Command cause = causeAbove(command);
        PlannedCommand planned = decide(command, verdict, cause);
        if (planned.runs()) {
            causes.put(command.id(), command);
        } else if (cause != null) {
            causes.put(command.id(), cause);
        }
        return planned;
    }

    private PlannedCommand decide(Command command, OutputVerdict verdict, @Nullable Command cause) {
        int total = command.outputs().size();
        if (!wanted.contains(command)) {
            Reason reason = new Reason.NotRequested(wanted.asked(), verdict.missing(), total);
            return new PlannedCommand(command, PlanState.NOT_REQUESTED, false, reason);
        }
        if (verdict.runs() != null) {
            PlanState state = verdict.isUntouched() ? PlanState.TO_RUN : PlanState.PARTIAL;
            return new PlannedCommand(command, state, true, verdict.runs());
        }
        if (rerun == Rerun.EVERYTHING || wanted.isAgain(command)) {
            Reason reason = new Reason.RerunRequested(total);
            return new PlannedCommand(command, PlanState.TO_RUN, true, reason);
        }
        boolean again = rerun == Rerun.STALE;
        if (!verdict.changes().isEmpty()) {
            Reason reason = new Reason.Changed(verdict.changes(), verdict.changedSince(), again);
            return new PlannedCommand(command, PlanState.STALE, again, reason);
        }
        if (cause != null) {
            Reason reason = new Reason.UpstreamRuns(cause.id(), cause.describe(), again);
            return new PlannedCommand(command, PlanState.STALE, again, reason);
        }
        Reason reason =
                new Reason.OutputsExist(
                        total, command.outputs().getFirst(), verdict.completed().orElse(null));
        return new PlannedCommand(command, PlanState.DONE, false, reason);
    }

    private @Nullable Command causeAbove(Command command) {
        for (String up : dag.upstream(command.id())) {
            Command cause = causes.get(up);
            if (cause != null) {
                return cause;
            }
        }
        return null;
    }
}
