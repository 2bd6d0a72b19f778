package dev.quadrat.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.dag.PlanState;
import dev.quadrat.dag.Problem;
import dev.quadrat.dag.Rerun;
import dev.quadrat.host.ExperimentMethod;
import dev.quadrat.ui.fakes.OpenSession;
import dev.quadrat.ui.fakes.World;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class PlanSessionTest {
    @TempDir Path folder;

    @Test
    void nothingIsOpenAtFirst() {
        try (OpenSession open = new OpenSession(folder)) {
            assertInstanceOf(Stage.Welcome.class, open.session.plan().stage().get());
            assertEquals(0, open.session.plan().plan().dag().size());
        }
    }

    @Test
    void aJarIsDerivedAndPlanned() {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            assertInstanceOf(Stage.Planned.class, open.session.plan().stage().get());
            assertEquals(3, open.session.plan().plan().toRun().size());
            assertFalse(open.session.plan().busy().get());
        }
    }

    @Test
    void deriving_isTold_onlyWhenItTakesLong() {
        try (OpenSession open = new OpenSession(folder)) {
            open.session.plan().open(List.of(open.world.jar));
            assertTrue(open.session.plan().busy().get());
            assertFalse(open.session.plan().slow().get());
            open.background.timePasses();
            assertTrue(open.session.plan().slow().get());
            open.background.settle();
            assertFalse(open.session.plan().slow().get());
        }
    }

    @Test
    void aChoiceBesideAnArgument_losesNoneOfTheTyping() {
        try (OpenSession open = new OpenSession(folder)) {
            open.world.host.takes(new ExperimentMethod.Argument("size", "text", "", "64"));
            open.open();
            open.session.plan().choices().arguments().put("size", "128");
            open.session.plan().choices().rerun().set(Rerun.EVERYTHING);
            open.background.settle();
            assertEquals("128", open.world.host.requests.getLast().arguments().get("size"));
            open.session.plan().choices().arguments().put("size", "256");
            open.background.timePasses();
            open.session.plan().choices().runner().set("cloud");
            open.background.settle();
            assertEquals("256", open.world.host.requests.getLast().arguments().get("size"));
            int asked = open.world.host.requests.size();
            open.session.plan().choices().rerun().set(Rerun.NOTHING);
            open.background.settle();
            assertEquals(asked, open.world.host.requests.size(), "what jars said still holds");
        }
    }

    @Test
    void aCancelledFirstDerivation_leadsBackToTheWelcome() {
        try (OpenSession open = new OpenSession(folder)) {
            open.session.plan().open(List.of(open.world.jar));
            open.session.plan().cancel();
            open.background.settle();
            assertInstanceOf(Stage.Welcome.class, open.session.plan().stage().get());
            assertEquals(List.of(), open.session.plan().jars());
        }
    }

    @Test
    void aCancelledSecondDerivation_leavesThePlanThatWasThere() {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            open.world.host.says(World.TWO_EXPERIMENTS);
            open.session.plan().derive();
            open.session.plan().cancel();
            open.background.settle();
            assertEquals(3, open.session.plan().plan().dag().size());
        }
    }

    @Test
    void auxiliaryTypes_areOffered_butNotChosen() {
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS)) {
            TypeChoice report = choice(open, "REPORT");
            assertTrue(report.auxiliary());
            assertFalse(report.chosen().get());
            assertEquals(8, open.session.plan().plan().toRun().size());
        }
    }

    @Test
    void anAuxiliaryType_runsWhenItIsChosen() {
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS)) {
            choice(open, "REPORT").chosen().set(true);
            open.background.settle();
            assertEquals(9, open.session.plan().plan().toRun().size());
        }
    }

    @Test
    void aTypeThatIsNotChosen_isNotRequested() {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            choice(open, "TRAIN").chosen().set(false);
            open.background.settle();
            assertEquals(1, open.session.plan().plan().count(PlanState.NOT_REQUESTED));
            assertEquals(2, open.session.plan().plan().toRun().size());
        }
    }

    @Test
    void withoutAnyType_nothingRuns() {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            List.copyOf(open.session.plan().choices().types().all())
                    .forEach(type -> type.chosen().set(false));
            open.background.settle();
            assertEquals(0, open.session.plan().plan().toRun().size());
            assertEquals(3, open.session.plan().plan().count(PlanState.NOT_REQUESTED));
        }
    }

    @Test
    void choosingTypes_doesNotAskTheJarAgain() {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            choice(open, "TRAIN").chosen().set(false);
            open.background.settle();
            assertEquals(1, open.world.host.requests.size());
        }
    }

    @Test
    void splits_askTheJarAgain() {
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS)) {
            open.session.plan().choices().splits().set(4);
            open.background.settle();
            assertEquals(4, open.world.host.requests.getLast().splits());
            assertEquals(1 + 4 + 2 + 8 + 2 + 1, open.session.plan().plan().dag().size());
        }
    }

    @Test
    void typedArguments_askTheJarOnce_whenTypingPauses() {
        try (OpenSession open = new OpenSession(folder)) {
            open.world.host.takes(
                    new ExperimentMethod.Argument("root_uri", "URI", "Where to", "/out"));
            open.open();
            Map<String, String> arguments = open.session.plan().choices().arguments();
            arguments.put("root_uri", "/");
            arguments.put("root_uri", "/r");
            open.background.settle();
            assertEquals(1, open.world.host.requests.size());
            open.background.timePasses();
            open.background.settle();
            assertEquals(2, open.world.host.requests.size());
            assertEquals(Map.of("root_uri", "/r"), open.world.host.requests.getLast().arguments());
        }
    }

    @Test
    void aLoadFailure_isAPlanWithAProblem_andTheNextTrySucceeds() {
        try (OpenSession open = new OpenSession(folder)) {
            open.world.host.fails(Problem.error(Problem.Kind.LOAD, "no sets in fields.jar"));
            open.open();
            assertEquals(
                    List.of("no sets in fields.jar"),
                    open.session.problems().stream().map(Problem::message).toList());
            open.world.host.says(World.CHAIN);
            open.session.plan().derive();
            open.background.settle();
            assertEquals(List.of(), open.session.problems());
            assertEquals(3, open.session.plan().plan().dag().size());
        }
    }

    @Test
    void openingAnotherJar_forgetsTheChoices() {
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS)) {
            open.session.plan().choices().splits().set(3);
            choice(open, "REPORT").chosen().set(true);
            open.background.settle();
            open.open();
            assertEquals(1, open.session.plan().choices().splits().get());
            assertFalse(choice(open, "REPORT").chosen().get());
        }
    }

    @Test
    void closing_leadsBackToTheWelcome() {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            open.session.plan().close();
            assertInstanceOf(Stage.Welcome.class, open.session.plan().stage().get());
        }
    }

    private static TypeChoice choice(OpenSession open, String name) {
        return open.session.plan().choices().types().all().stream()
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
