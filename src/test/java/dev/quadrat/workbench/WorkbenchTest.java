package dev.quadrat.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanRequest;
import dev.quadrat.dag.PlanState;
import dev.quadrat.dag.Problem;
import dev.quadrat.host.ResolvedExperiment;
import dev.quadrat.run.LaunchSettings;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.storage.LocalStorage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

class WorkbenchTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:31:07Z");

    @TempDir Path folder;
    private final FakeJarHost host = new FakeJarHost();
    private final FakeExperimentRunner runner = new FakeExperimentRunner();
    private Workbench workbench = workbench(Path.of(""));

    @BeforeEach
    void open() {
        workbench = workbench(folder.resolve("home"));
    }

    private Workbench workbench(Path home) {
        return new Workbench(
                host,
                new LocalStorage(),
                List.of(runner),
                new QuadratHome(home),
                Map.of(),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Derivation derive() throws InterruptedException {
        return workbench.derive(ExperimentRequest.of(folder.resolve("demo.jar")), () -> false);
    }

    private Launch launch() throws InterruptedException {
        Derivation derivation = derive();
        Plan plan = workbench.plan(derivation, PlanRequest.everything(), () -> false);
        return workbench.launch(
                derivation, plan, PlanRequest.everything(), runner, LaunchSettings.parallel(3));
    }

    private List<String> refusals() throws InterruptedException {
        return assertInstanceOf(Launch.Refused.class, launch()).problems().stream()
                .map(Problem::message)
                .toList();
    }

    /** With @IN for a file that exists and @OUT for one that doesn't. */
    private String text(String plan) throws IOException {
        Path in = folder.resolve("in.tif");
        Files.writeString(in, "");
        return plan.replace("@IN", in.toString()).replace("@OUT", folder.resolve("out") + "");
    }

    private List<Path> runs() throws IOException {
        Path runs = folder.resolve("home/runs");
        if (!Files.exists(runs)) {
            return List.of();
        }
        try (var files = Files.list(runs)) {
            return files.toList();
        }
    }

    @Test
    void aPlanIsLaunchedAndItsRunRemembersWhatWasAsked() throws Exception {
        host.wants(text("CHIP a: @IN -> @OUT"));
        RunDirectory run = assertInstanceOf(Launch.Launched.class, launch()).run();
        assertEquals(List.of(run), runner.launched());
        assertEquals("20261120-103107", run.id().substring(0, 15));
        assertEquals("fake", run.manifest().runner());
        assertEquals(NOW, run.manifest().started());
        assertEquals(3, run.manifest().parallel());
        assertEquals(List.of(folder.resolve("demo.jar").toString()), run.manifest().jars());
        assertEquals(1, workbench.history().list().size());
    }

    @Test
    void whereAllIsDoneThereIsNothingToRun() throws Exception {
        host.wants(text("CHIP a: @IN -> @IN.copy"));
        Files.writeString(folder.resolve("in.tif.copy"), "");
        assertInstanceOf(Launch.NothingToRun.class, launch());
        assertEquals(List.of(), runs());
    }

    @Test
    void aPlanWithErrorsIsRefusedBeforeTheRunnerIsAsked() throws Exception {
        host.wants(text("CHIP a: @IN -> @OUT"))
                .finds(
                        Problem.error(Problem.Kind.LOAD, "the jar is broken"),
                        Problem.warning(
                                Problem.Kind.LOAD, "a set is unusual", List.of(), List.of()));
        assertEquals(List.of("the jar is broken"), refusals());
        assertEquals(List.of(), runner.launched());
    }

    @Test
    void anErrorInAPlanWithoutCommandsIsNotTakenForNothingToRun() throws Exception {
        host.finds(Problem.error(Problem.Kind.LOAD, "no set"));
        assertEquals(List.of("no set"), refusals());
    }

    @Test
    void whatTheRunnerRefusesIsNotLaunchedAndLeavesNoRun() throws Exception {
        host.wants(text("CHIP a: @IN -> @OUT"));
        runner.refuses(Problem.error(Problem.Kind.RUNNER, "no queue"));
        assertEquals(List.of("no queue"), refusals());
        assertEquals(List.of(), runs());
    }

    @Test
    void aJarThatIsBuiltAnewWhileItsRunIsPreparedIsNotRun() throws Exception {
        Path jar = Files.writeString(folder.resolve("demo.jar"), "planned");
        host.wants(text("CHIP a: @IN -> @OUT")).classPath(jar);
        runner.meanwhile(
                () -> {
                    try {
                        Files.writeString(jar, "half of another bui");
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                });
        assertEquals(
                List.of(jar + " has changed since the plan was made; make the plan again"),
                refusals());
        assertEquals(List.of(), runner.launched());
        assertEquals(List.of(), runs());
    }

    @Test
    void aRunThatCannotBePreparedIsRefusedInOneSentenceAndLeavesNoFolder() throws Exception {
        host.wants(text("CHIP a: @IN -> @OUT")).classPath(folder.resolve("gone.jar"));
        assertEquals(
                List.of(
                        "the run can't be prepared in %s: %s does not exist; make room there, or set QUADRAT_HOME to a folder that can be written to"
                                .formatted(
                                        folder.resolve("home/runs"), folder.resolve("gone.jar"))),
                refusals());
        assertEquals(List.of(), runs());
    }

    @Test
    void aHomeThatCannotBeWrittenToIsRefusedInOneSentence() throws Exception {
        host.wants(text("CHIP a: @IN -> @OUT"));
        Path file = Files.writeString(folder.resolve("a file"), "");
        workbench = workbench(file);
        assertEquals(1, refusals().size());
        assertEquals(
                "the run can't be prepared in " + file.resolve("runs"),
                refusals().getFirst().split(":", -1)[0]);
    }

    @Test
    void aRunThatTheRunnerCannotStartIsRefusedAndLeavesNoFolder() throws Exception {
        host.wants(text("CHIP a: @IN -> @OUT"));
        runner.failsToLaunch(new FileSystemException("Makefile", null, "No space left on device"));
        assertEquals(
                List.of(
                        "the run can't be prepared in %s: Makefile: No space left on device; make room there, or set QUADRAT_HOME to a folder that can be written to"
                                .formatted(folder.resolve("home/runs"))),
                refusals());
        assertEquals(List.of(), runs());
    }

    @Test
    void planningAgainLooksAgainWithoutAskingTheJar() throws Exception {
        host.wants(text("CHIP a: @IN -> @OUT"));
        Derivation derivation = derive();
        assertEquals(
                1,
                workbench
                        .plan(derivation, PlanRequest.everything(), () -> false)
                        .count(PlanState.TO_RUN));
        Files.writeString(folder.resolve("out"), "");
        assertEquals(
                1,
                workbench
                        .plan(derivation, PlanRequest.everything(), () -> false)
                        .count(PlanState.DONE));
        assertEquals(1, host.requests().size());
    }

    @Test
    void aUriThatCannotBeLookedAtIsAnError() throws Exception {
        host.wants(text("CHIP a: @IN -> gs://bucket/chips\nTRAIN a: gs://bucket/chips -> @OUT"));
        assertEquals(
                List.of(
                        "gs://bucket/chips can't be looked at: Quadrat knows no such stores, only"
                                + " local paths, s3:// and http(s):// URIs"),
                refusals());
    }

    @Test
    void ofSeveralUrisThatCannotBeLookedAtTheFirstIsNamedAndAllAreListed() throws Exception {
        host.wants(text("CHIP a: @IN -> gs://b/2 gs://b/1 @OUT"));
        Problem problem = assertInstanceOf(Launch.Refused.class, launch()).problems().getFirst();
        assertEquals(
                "gs://b/1 and 1 more URIs can't be looked at: Quadrat knows no such stores, only"
                        + " local paths, s3:// and http(s):// URIs",
                problem.message());
        assertEquals(List.of("gs://b/1", "gs://b/2"), problem.uris());
    }

    @Test
    void aPlaceThatCannotBeLookedAtIsAnErrorThatNamesIt() throws Exception {
        String tooLong = folder.resolve("x".repeat(300)).toString();
        host.wants(text("CHIP a: @IN -> @OUT\nTRAIN a: @OUT -> " + tooLong));
        Problem problem = assertInstanceOf(Launch.Refused.class, launch()).problems().getFirst();
        assertEquals(
                "%s can't be looked at: %s: File name too long; mend the access and plan again"
                        .formatted(tooLong, tooLong),
                problem.message());
        assertEquals(Problem.Kind.STORAGE, problem.kind());
        assertEquals(List.of(tooLong), problem.uris());
    }

    @Test
    void ofPlacesInOneFolderTheFirstIsNamedAndAllAreListed() throws Exception {
        String a = folder.resolve("a" + "x".repeat(300)).toString();
        String b = folder.resolve("b" + "x".repeat(300)).toString();
        host.wants(text("CHIP a: @IN -> " + b + " @OUT " + a));
        List<Problem> problems = assertInstanceOf(Launch.Refused.class, launch()).problems();
        assertEquals(1, problems.size());
        assertEquals(
                "%s and 1 more in its folder can't be looked at: %s: File name too long; mend the access and plan again"
                        .formatted(a, a),
                problems.getFirst().message());
        assertEquals(List.of(a, b), problems.getFirst().uris());
    }

    @Test
    void whatRecordsSayDecidesWhatRuns() throws Exception {
        host.wants(text("CHIP a: @IN -> @OUT"));
        Files.writeString(folder.resolve("out"), "");
        Files.createDirectory(folder.resolve(".quadrat"));
        Files.writeString(folder.resolve(".quadrat/out.json"), "damaged");
        Plan plan = workbench.plan(derive(), PlanRequest.everything(), () -> false);
        assertEquals(
                "runs: the record of %s can't be read; delete %s to take what is there for done"
                        .formatted(folder.resolve("out"), folder.resolve(".quadrat/out.json")),
                plan.toRun().getFirst().reason().text());
    }

    @Test
    void whatChangedSinceAPlanWasShownIsToldTogetherWithThePlanAsItIsNow() throws Exception {
        host.wants(text("CHIP a: @IN -> @OUT"));
        Derivation derivation = derive();
        Plan shown = workbench.plan(derivation, PlanRequest.everything(), () -> false);
        assertEquals(
                List.of(),
                workbench
                        .difference(derivation, shown, PlanRequest.everything(), () -> false)
                        .difference()
                        .changes());
        Files.writeString(folder.resolve("out"), "");
        Replanned now =
                workbench.difference(derivation, shown, PlanRequest.everything(), () -> false);
        assertEquals(
                List.of(
                        "CHIP of experiment a: was to run, now done: its output exists: %s; no record tells how it was made"
                                .formatted(folder.resolve("out"))),
                now.difference().lines(9));
        assertEquals(1, now.plan().count(PlanState.DONE));
    }

    private ResolvedExperiment experiment(String id, Path root) {
        return new ResolvedExperiment(id, root.toString(), Map.of("id", id));
    }

    @Test
    void aLaunchSavesTheConfigurationOfEachExperimentThatItIsAbout() throws Exception {
        Path root = folder.resolve("root");
        host.wants(text("CHIP a: @IN -> @OUT\nTRAIN b: @IN -> @OUT-b"))
                .resolves(experiment("a", root), experiment("b", root));
        Derivation derivation = derive();
        Plan plan = workbench.plan(derivation, PlanRequest.of("CHIP"), () -> false);
        assertFalse(Files.exists(root), "nothing is saved by planning");
        assertInstanceOf(
                Launch.Launched.class,
                workbench.launch(
                        derivation,
                        plan,
                        PlanRequest.everything(),
                        runner,
                        LaunchSettings.parallel(1)));
        assertEquals(
                "{\n  \"id\" : \"a\"\n}\n", Files.readString(root.resolve("experiments/a.json")));
        assertFalse(Files.exists(root.resolve("experiments/b.json")), "b was not asked for");
    }

    @Test
    void whereNothingRunsNoConfigurationIsSaved() throws Exception {
        Path root = folder.resolve("root");
        host.wants(text("CHIP a: @IN -> @IN.copy")).resolves(experiment("a", root));
        Files.writeString(folder.resolve("in.tif.copy"), "");
        assertInstanceOf(Launch.NothingToRun.class, launch());
        assertFalse(Files.exists(root));
    }

    @Test
    void aJarThatWasBuiltAnewSinceThePlanWasMadeIsNotLaunched() throws Exception {
        Path jar = Files.writeString(folder.resolve("built.jar"), "then");
        host.wants(text("CHIP a: @IN -> @OUT")).classPath(jar);
        Derivation derivation = derive();
        Plan plan = workbench.plan(derivation, PlanRequest.everything(), () -> false);
        Files.writeString(jar, "now, and longer");
        assertEquals(
                List.of(jar + " has changed since the plan was made; make the plan again"),
                refusals(derivation, plan));
        Files.delete(jar);
        assertEquals(
                List.of(jar + " is gone since the plan was made; build it again"),
                refusals(derivation, plan));
    }

    private List<String> refusals(Derivation derivation, Plan plan) {
        Launch launch =
                workbench.launch(
                        derivation,
                        plan,
                        PlanRequest.everything(),
                        runner,
                        LaunchSettings.parallel(3));
        return assertInstanceOf(Launch.Refused.class, launch).problems().stream()
                .map(Problem::message)
                .toList();
    }

    @Test
    void aConfigurationThatCannotBeSavedIsRefusedAndLeavesNoRun() throws Exception {
        Path root = Files.writeString(folder.resolve("root"), "a file");
        host.wants(text("CHIP a: @IN -> @OUT")).resolves(experiment("a", root));
        List<String> refusals = refusals();
        assertEquals(1, refusals.size());
        String beginning =
                "the configuration of experiment a can't be saved to %s/experiments/a.json: "
                        .formatted(root);
        assertEquals(beginning, refusals.getFirst().substring(0, beginning.length()));
        assertEquals(List.of(), runs());
        assertEquals(List.of(), runner.launched());
        host.resolves(new ResolvedExperiment("a", "gs://bucket/root", Map.of()));
        assertEquals(
                List.of(
                        "the configuration of experiment a can't be saved to"
                                + " gs://bucket/root/experiments/a.json: Quadrat writes to local"
                                + " paths and s3:// URIs alone; choose a root URI that can be"
                                + " written to"),
                refusals());
    }
}
