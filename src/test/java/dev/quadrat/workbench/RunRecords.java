package dev.quadrat.workbench;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlannedCommand;
import dev.quadrat.run.CommandState;
import dev.quadrat.run.CommandStatus;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.run.RunManifest;
import dev.quadrat.run.RunState;
import dev.quadrat.run.RunSummary;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs that exist in tests alone; all of their commands took as long. */
final class RunRecords {
    static final Instant THEN = Instant.parse("2026-11-20T10:00:00Z");

    private RunRecords() {}

    static RunRecord of(String id, Plan plan, Map<String, String> arguments, int seconds) {
        RunManifest manifest =
                new RunManifest(
                        1,
                        id,
                        "local",
                        THEN,
                        List.of("/j/a.jar"),
                        arguments,
                        "/",
                        2,
                        1,
                        null,
                        null,
                        null,
                        null);
        Map<String, CommandStatus> statuses = new LinkedHashMap<>();
        for (PlannedCommand command : plan.toRun()) {
            statuses.put(
                    command.id(),
                    CommandStatus.running(1, THEN, 1)
                            .ended(CommandState.SUCCEEDED, THEN.plusSeconds(seconds), 0, null));
        }
        int count = statuses.size();
        return new RunRecord(
                new RunDirectory(Path.of("/runs", id)),
                manifest,
                plan,
                List.of(),
                statuses,
                new RunSummary(
                        id,
                        RunState.SUCCEEDED,
                        "local",
                        THEN,
                        THEN.plusSeconds(seconds),
                        List.of("/j/a.jar"),
                        new RunSummary.Commands(count, count, 0)));
    }

    /** The same, but for one command that failed. */
    static RunRecord failing(RunRecord run, String beginning) {
        Map<String, CommandStatus> statuses = new LinkedHashMap<>(run.statuses());
        statuses.replaceAll(
                (id, status) ->
                        id.startsWith(beginning)
                                ? CommandStatus.running(2, THEN, 1)
                                        .ended(
                                                CommandState.FAILED,
                                                THEN.plusSeconds(1),
                                                1,
                                                "no luck")
                                : status);
        return new RunRecord(
                run.directory(),
                run.manifest(),
                run.plan(),
                run.methods(),
                statuses,
                run.summary());
    }
}
