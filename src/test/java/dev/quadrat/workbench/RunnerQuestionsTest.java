package dev.quadrat.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanRequest;
import dev.quadrat.dag.Problem;
import dev.quadrat.host.ResolvedExperiment;
import dev.quadrat.run.LaunchSettings;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.run.RunnerCheck;
import dev.quadrat.run.RunnerField;
import dev.quadrat.storage.LocalStorage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Settings of a runner's own, and what it says when it has looked outside. */
class RunnerQuestionsTest {
    private static final RunnerCheck.Fact ACCOUNT = new RunnerCheck.Fact("account", "123");
    private static final Problem SLOW = Problem.error(Problem.Kind.RUNNER, "make is too slow");
    private static final Problem BROKE = Problem.error(Problem.Kind.RUNNER, "nobody pays");

    @TempDir Path folder;
    private final FakeJarHost host = new FakeJarHost();
    private final FakeExperimentRunner runner =
            new FakeExperimentRunner()
                    .having(
                            RunnerField.text("place", "Place", "Where.").belowRoot("runs"),
                            RunnerField.text("note", "Note", "Any."));
    private final List<RunnerCheck> told = new ArrayList<>();

    private Workbench workbench() {
        return new Workbench(
                host,
                new LocalStorage(),
                List.of(runner),
                new QuadratHome(folder.resolve("home")),
                Map.of(),
                Clock.systemUTC());
    }

    private Derivation derive() throws Exception {
        Path in = Files.writeString(folder.resolve("in.tif"), "");
        host.wants("CHIP a: %s -> %s".formatted(in, folder.resolve("out")));
        return workbench().derive(ExperimentRequest.of(folder.resolve("demo.jar")), () -> false);
    }

    private Launch launch(Map<String, String> values) throws Exception {
        Derivation derivation = derive();
        Plan plan = workbench().plan(derivation, PlanRequest.everything(), () -> false);
        return workbench()
                .launch(
                        derivation,
                        plan,
                        PlanRequest.everything(),
                        runner,
                        LaunchSettings.parallel(1).withValues(values),
                        told::add);
    }

    private void rootIs(String uri) {
        host.resolves(
                new ResolvedExperiment("a", uri, Map.of()),
                new ResolvedExperiment("b", "/elsewhere", Map.of()));
    }

    @Test
    void aBlankPlaceLiesBelowTheRootOfTheFirstExperiment_andSoTheRunRemembersIt() throws Exception {
        rootIs(folder.resolve("root") + "/");
        Map<String, String> expected = Map.of("place", folder + "/root/runs", "note", " ");

        RunDirectory run =
                assertInstanceOf(Launch.Launched.class, launch(Map.of("place", " ", "note", " ")))
                        .run();

        assertEquals(expected, run.manifest().settings().values());
        assertEquals(expected, runner.settings().getFirst().values());
        assertEquals(expected, runner.checked().getFirst().values());
    }

    @Test
    void aPlaceThatAPersonNamesStays() throws Exception {
        rootIs(folder.resolve("root").toString());
        launch(Map.of("place", "/mine"));
        assertEquals(Map.of("place", "/mine"), runner.settings().getFirst().values());
    }

    @Test
    void withoutExperimentsABlankPlaceIsBlank() throws Exception {
        launch(Map.of());
        assertEquals(Map.of(), runner.settings().getFirst().values());
    }

    @Test
    void whatTheRunnerFoundMoreExactlyIsWhatARunRemembers() throws Exception {
        runner.findsOutside(new RunnerCheck(List.of(), List.of(), Map.of("note", "note:7")));
        RunDirectory run =
                assertInstanceOf(
                                Launch.Launched.class,
                                launch(Map.of("note", "note", "place", "/mine")))
                        .run();
        String text = Files.readString(run.path().resolve("run.json"));
        assertTrue(
                text.contains("\"runnerSettings\":{\"note\":\"note:7\",\"place\":\"/mine\"}"),
                text);
        assertEquals(
                Map.of("note", "note:7", "place", "/mine"),
                runner.launched().getFirst().manifest().settings().values());
        assertEquals(
                Map.of("note", "note:7", "place", "/mine"), runner.settings().getFirst().values());
    }

    @Test
    void whatWasCheckedAMomentAgoIsNotLookedAtAgain_butWhatWasLongAgoIs() throws Exception {
        Derivation derivation = derive();
        Plan plan = workbench().plan(derivation, PlanRequest.everything(), () -> false);
        LaunchSettings settings = LaunchSettings.parallel(1);
        Checked checked = workbench().checkLaunch(derivation, plan, runner, settings);
        assertEquals(1, runner.checked().size());

        launch(derivation, plan, checked);
        assertEquals(1, runner.checked().size());

        launch(derivation, plan, new Checked(checked.found(), Instant.EPOCH));
        assertEquals(2, runner.checked().size());
        assertEquals(2, runner.settings().size());
    }

    private void launch(Derivation derivation, Plan plan, Checked checked) {
        assertInstanceOf(
                Launch.Launched.class,
                workbench()
                        .launch(
                                derivation,
                                plan,
                                PlanRequest.everything(),
                                runner,
                                LaunchSettings.parallel(1),
                                checked));
    }

    @Test
    void whatIsFoundOutsideIsToldBeforeTheLaunch_andErrorsOfBothKindsRefuseIt() throws Exception {
        runner.refuses(SLOW).findsOutside(new RunnerCheck(List.of(ACCOUNT), List.of(BROKE)));

        Launch launch = launch(Map.of());

        assertEquals(new Launch.Refused(List.of(SLOW, BROKE)), launch);
        assertEquals(List.of(new RunnerCheck(List.of(ACCOUNT), List.of(SLOW, BROKE))), told);
        assertEquals(List.of(), runner.launched());
    }

    @Test
    void aPlanIsCheckedAsItIsLaunched() throws Exception {
        rootIs("s3://bucket/root");
        runner.refuses(SLOW).findsOutside(new RunnerCheck(List.of(ACCOUNT), List.of(BROKE)));
        Derivation derivation = derive();
        Plan plan = workbench().plan(derivation, PlanRequest.everything(), () -> false);
        LaunchSettings settings = LaunchSettings.parallel(1);

        assertEquals(List.of(SLOW), workbench().preflight(derivation, plan, runner, settings));
        assertEquals(
                new RunnerCheck(List.of(ACCOUNT), List.of(SLOW, BROKE)),
                workbench().check(derivation, plan, runner, settings));
        assertEquals(
                Map.of("place", "s3://bucket/root/runs"), runner.checked().getFirst().values());
    }
}
