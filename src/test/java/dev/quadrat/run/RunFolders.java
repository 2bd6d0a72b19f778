package dev.quadrat.run;

import dev.quadrat.dag.DagFixture;
import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanRequest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Prepared runs of plans as text, and states of commands in them. */
final class RunFolders {
    static final Instant STARTED = Instant.parse("2026-11-20T10:31:00Z");

    private RunFolders() {}

    static RunManifest manifest(String id) {
        return new RunManifest(
                RunManifest.SCHEMA,
                id,
                "local",
                STARTED,
                List.of("/jars/demo.jar"),
                Map.of("root_uri", "/out"),
                "/work",
                2,
                1,
                null,
                null,
                null,
                null);
    }

    /** Nothing of the plan exists, so all of it is to run. */
    static RunDirectory prepare(Path runs, String plan) throws IOException {
        Plan all = DagFixture.plan(plan, PlanRequest.everything().skippingFileCheck(), "");
        return RunPreparation.prepare(runs, manifest("20261120-103100-abcd"), all, List.of());
    }

    /** The id of the command that is {@code TRAIN a} in the text. */
    static String id(RunDirectory run, String name) throws IOException {
        return DagFixture.command(run.plan().dag(), name).id();
    }

    static CommandStatus succeeded() {
        return CommandStatus.running(1, STARTED, 1).ended(CommandState.SUCCEEDED, at(60), 0, null);
    }

    static CommandStatus failed() {
        return CommandStatus.running(1, STARTED, 1)
                .ended(CommandState.FAILED, at(30), 1, "no luck");
    }

    /** A process that lives: this one. */
    static CommandStatus running() {
        return CommandStatus.running(1, Instant.now(), ProcessHandle.current().pid());
    }

    /** As it stands when the process was killed: no process is as old as this one would be. */
    static CommandStatus killed() {
        return CommandStatus.running(1, Instant.EPOCH, ProcessHandle.current().pid());
    }

    static Instant at(int seconds) {
        return STARTED.plusSeconds(seconds);
    }
}
