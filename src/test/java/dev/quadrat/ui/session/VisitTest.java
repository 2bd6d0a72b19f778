package dev.quadrat.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanDifference;
import dev.quadrat.dag.Rerun;
import dev.quadrat.host.ExperimentMethod;
import dev.quadrat.ui.fakes.FakeRunner;
import dev.quadrat.ui.fakes.OpenSession;
import dev.quadrat.ui.fakes.PastRuns;
import dev.quadrat.ui.fakes.World;
import dev.quadrat.workbench.SameWork;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looking at runs in place of the plan. */
class VisitTest {
    @TempDir Path folder;
    private final List<String> told = new ArrayList<>();

    private void visit(OpenSession open, String run) {
        open.session.visit().open(run, told::add);
        open.background.settle();
        assertEquals(List.of(), told);
    }

    @Test
    void aPastRunIsShownAsItWas_andThePlanComesBack() throws Exception {
        try (OpenSession open = new OpenSession(folder)) {
            open.world.host.says(World.CHAIN);
            open.world.host.takes(new ExperimentMethod.Argument("rate", "text", "", "0"));
            open.open();
            open.session.plan().choices().arguments().put("rate", "1");
            open.background.timePasses();
            open.background.settle();
            String run = PastRuns.failed(open);
            open.session.plan().choices().arguments().put("rate", "2");
            open.background.timePasses();
            open.background.settle();
            assertEquals(NodeState.TO_RUN, open.session.state(open.id("train")));
            visit(open, run);
            assertEquals(NodeState.FAILED, open.session.state(open.id("train")));
            assertEquals("no luck", open.session.reason(open.id("train")));
            assertEquals(NodeState.SUCCEEDED, open.session.state(open.id("chip")));
            assertEquals(
                    Map.of("rate", "1"),
                    open.session.visit().run().orElseThrow().manifest().arguments());
            assertTrue(open.session.locked().get());
            assertEquals(open.id("train"), open.session.run().lastFailed().get());
            open.session.visit().leave();
            open.background.settle();
            assertEquals(NodeState.TO_RUN, open.session.state(open.id("train")));
            assertFalse(open.session.locked().get());
        }
    }

    @Test
    void whileAPastRunIsShown_nothingIsPlannedOrLaunched() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            visit(open, PastRuns.failed(open));
            open.session.plan().derive();
            open.session.launch(OpenSession.NEVER);
            open.background.settle();
            assertInstanceOf(Stage.OfRun.class, open.session.plan().stage().get());
            assertEquals(1, open.world.runner.launches.size());
        }
    }

    @Test
    void aRunThatWasLaunchedElsewhere_isFollowedAndStoppedAsIfLaunchedHere() throws Exception {
        try (OpenSession elsewhere = OpenSession.of(folder, World.CHAIN)) {
            FakeRunner.Run run = elsewhere.launch();
            try (OpenSession open = new OpenSession(elsewhere.world)) {
                visit(open, run.directory().id());
                run.starts(run.id("analyze"));
                open.untilState(run.id("analyze"), NodeState.RUNNING);
                open.session.run().stop();
                open.untilEnded();
                assertEquals(NodeState.STOPPED, open.session.state(run.id("analyze")));
                open.session.visit().leave();
                assertInstanceOf(Stage.Welcome.class, open.session.plan().stage().get());
            }
        }
    }

    @Test
    void theRunOfThePlanGoesOn_whileAnotherIsLookedAt() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            String past = PastRuns.failed(open);
            FakeRunner.Run run = open.launch();
            visit(open, past);
            assertTrue(open.session.visit().hasLeftARun());
            run.starts(run.id("train"));
            open.session.visit().leave();
            open.untilState(run.id("train"), NodeState.RUNNING);
            run.allSucceed();
            open.untilEnded();
            assertInstanceOf(Stage.Planned.class, open.session.plan().stage().get());
        }
    }

    @Test
    void aRetryOfTheRunThatHasJustEnded_goesOnWhereItIsShown() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            PastRuns.failed(open);
            open.session
                    .visit()
                    .retry(open.session.run().phase().get().run().orElseThrow(), told::add);
            open.background.settle();
            assertInstanceOf(Stage.Planned.class, open.session.plan().stage().get());
            assertEquals(NodeState.WAITING, open.session.state(open.id("train")));
            FakeRunner.Run run = open.world.runner.next();
            run.starts(open.id("train"));
            run.succeeds(open.id("train"));
            run.ends();
            open.untilEnded();
            assertEquals(NodeState.SUCCEEDED, open.session.state(open.id("train")));
        }
    }

    @Test
    void aRetryThatIsRefused_isTold() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            String run = PastRuns.succeeded(open);
            open.session
                    .visit()
                    .retry(open.session.run().phase().get().run().orElseThrow(), told::add);
            open.background.settle();
            assertEquals(
                    List.of(
                            "run %s has succeeded, so there is nothing to retry; launch its jars again to see what has changed since"
                                    .formatted(run)),
                    told);
        }
    }

    /** Answers the question about work that goes on already. */
    private static LaunchConsent beside(LaunchConsent.Beside answer) {
        return new LaunchConsent() {
            @Override
            public boolean to(PlanDifference difference, Plan now) {
                return false;
            }

            @Override
            public Beside beside(SameWork work) {
                assertEquals(3, work.commands());
                return answer;
            }
        };
    }

    @Test
    void thePlanOfARunThatGoesOn_isNotLaunchedTwiceByAccident() throws Exception {
        try (OpenSession elsewhere = OpenSession.of(folder, World.CHAIN)) {
            FakeRunner.Run run = elsewhere.launch();
            try (OpenSession open = new OpenSession(elsewhere.world)) {
                open.open();
                open.session.launch(beside(LaunchConsent.Beside.NOTHING));
                open.background.settle();
                assertEquals(1, open.world.runner.launches.size());
                assertFalse(open.session.run().active().get());
                open.session.launch(beside(LaunchConsent.Beside.FOLLOW));
                open.background.settle();
                assertEquals(run.directory().id(), open.session.visit().run().orElseThrow().id());
                open.session.visit().leave();
                open.background.settle();
                open.session.launch(beside(LaunchConsent.Beside.LAUNCH));
                open.background.settle();
                assertEquals(2, open.world.runner.launches.size());
            }
        }
    }

    @Test
    void launchingAgain_plansWhatWasAskedForThen_andLaunchesNothing() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS)) {
            Choices choices = open.session.plan().choices();
            choices.splits().set(3);
            open.background.settle();
            choices.rerun().set(Rerun.EVERYTHING);
            choices.types().all().stream()
                    .filter(type -> type.name().equals("BUNDLE") || type.name().equals("REPORT"))
                    .forEach(type -> type.chosen().set(true));
            choices.parallel().set(7);
            open.background.settle();
            int count = open.session.plan().plan().toRun().size();
            String run = PastRuns.succeeded(open);
            open.session.plan().close();
            open.session.visit().launchAgain(run, told::add);
            open.background.settle();
            assertEquals(List.of(), told);
            assertEquals(3, choices.splits().get());
            assertEquals(Rerun.EVERYTHING, choices.rerun().get());
            assertEquals(7, choices.parallel().get());
            assertEquals(count, open.session.plan().plan().toRun().size());
            assertEquals(1, open.world.runner.launches.size());
        }
    }

    @Test
    void aRunThatCannotBeRead_isToldInASentence() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            String run = PastRuns.failed(open);
            Path file = folder.resolve("home/runs").resolve(run).resolve("plan.json");
            Files.writeString(file, "[]");
            open.session.visit().open(run, told::add);
            open.session.visit().launchAgain(run, told::add);
            open.background.settle();
            String why =
                    "plan.json is damaged: this is no plan of Quadrat, or one of another version:"
                            + " its schema is missing, not 1";
            assertEquals(
                    List.of(
                            "run %s can't be opened: %s".formatted(run, why),
                            "run %s can't be read: %s".formatted(run, why)),
                    told);
        }
    }
}
