package dev.quadrat.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanDifference;
import dev.quadrat.dag.Problem;
import dev.quadrat.run.ExperimentRunner;
import dev.quadrat.run.RunnerCheck;
import dev.quadrat.ui.fakes.FakeRunner;
import dev.quadrat.ui.fakes.OpenSession;
import dev.quadrat.ui.fakes.World;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class PaidLaunchTest {
    private static final Map<String, String> VALUES = Map.of("tenant", "blue", "queue", "quick");

    @TempDir Path folder;
    private final Purse purse = new Purse();

    /** A person who has made up his mind beforehand. */
    private static final class Purse implements LaunchConsent {
        private final List<String> asked = new ArrayList<>();
        private boolean open;

        @Override
        public boolean to(PlanDifference difference, Plan now) {
            asked.add("changed");
            return false;
        }

        @Override
        public boolean pays(ExperimentRunner runner, Plan plan, RunnerCheck found) {
            asked.add(runner.title() + ": " + plan.toRun().size() + " " + found.facts());
            return open;
        }
    }

    @Test
    void aPersonIsAsked_withWhatWasFound_andTheRunnerLooksOnce() throws Exception {
        try (OpenSession open = onCloud()) {
            purse.open = true;
            open.session.launch(purse);
            assertInstanceOf(RunPhase.Checking.class, phase(open));
            open.background.settle();
            FakeRunner.Run run = open.world.runner.next();
            assertEquals(List.of("Cloud: 3 [Fact[label=Account, value=1234]]"), purse.asked);
            assertEquals(List.of(VALUES), checkedWith(open));
            assertEquals(VALUES, run.directory().manifest().settings().values());
            assertEquals("cloud", run.directory().manifest().runner());
            assertEquals("Cloud", open.session.run().runner().orElseThrow().title());
        }
    }

    @Test
    void whoDoesNotPay_launchesNothing() {
        try (OpenSession open = onCloud()) {
            open.session.launch(purse);
            open.background.settle();
            assertEquals(1, purse.asked.size());
            assertInstanceOf(RunPhase.Idle.class, phase(open));
            assertEquals(List.of(), open.world.runner.launches);
        }
    }

    @Test
    void whatTheRunnerFindsWrong_isAProblem_andNobodyIsAsked() {
        try (OpenSession open = onCloud()) {
            open.world.cloud.finds(Problem.error(Problem.Kind.RUNNER, "log in first"));
            open.session.launch(purse);
            open.background.settle();
            assertEquals(List.of(), purse.asked);
            assertInstanceOf(RunPhase.Idle.class, phase(open));
            assertEquals("log in first", open.session.problems().getFirst().message());
            assertEquals(List.of(), open.world.runner.launches);
        }
    }

    @Test
    void otherSettings_takeTheRefusalBack() {
        try (OpenSession open = onCloud()) {
            open.world.cloud.finds(Problem.error(Problem.Kind.RUNNER, "no such queue"));
            open.session.launch(purse);
            open.background.settle();
            open.session.plan().choices().values().set(Map.of("tenant", "blue", "queue", "slow"));
            assertEquals(List.of(), open.session.problems());
        }
    }

    @Test
    void aCheck_canBeCancelled() {
        try (OpenSession open = onCloud()) {
            purse.open = true;
            open.session.launch(purse);
            open.session.run().stop();
            assertInstanceOf(RunPhase.Idle.class, phase(open));
            open.background.settle();
            assertEquals(List.of(), purse.asked);
            assertEquals(List.of(), open.world.runner.launches);
        }
    }

    @Test
    void aPlanThatHasChanged_isAskedAboutFirst_andNothingElse() throws Exception {
        try (OpenSession open = onCloud()) {
            open.makeOutputs(open.id("analyze"));
            open.session.launch(purse);
            open.background.settle();
            assertEquals(List.of("changed"), purse.asked);
            assertEquals(List.of(), checkedWith(open));
        }
    }

    @Test
    void onThisMachine_nobodyIsAsked() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            open.session.launch(purse);
            assertInstanceOf(RunPhase.Launching.class, phase(open));
            open.background.settle();
            open.world.runner.next();
            assertEquals(List.of(), purse.asked);
        }
    }

    /** So that a consent that forgets to ask costs nothing. */
    @Test
    void consentThatSaysNothingOfMoney_isNone() {
        try (OpenSession open = onCloud()) {
            open.session.launch((_, _) -> true);
            open.background.settle();
            assertEquals(List.of(), open.world.runner.launches);
            assertTrue(open.session.problems().isEmpty());
        }
    }

    private OpenSession onCloud() {
        return OpenSession.of(folder, World.CHAIN).onCloud();
    }

    private static RunPhase phase(OpenSession open) {
        return open.session.run().phase().get();
    }

    private static List<Map<String, String>> checkedWith(OpenSession open) {
        return open.world.cloud.checks.stream().map(s -> s.values()).toList();
    }
}
