package dev.quadrat.ui.experiments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.dag.Problem;
import dev.quadrat.dag.Subset;
import dev.quadrat.host.ExperimentMethod;
import dev.quadrat.ui.fakes.FakeRunner;
import dev.quadrat.ui.fakes.OpenSession;
import dev.quadrat.ui.fakes.World;
import dev.quadrat.ui.session.NodeState;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class ExperimentsViewModelTest {
    @TempDir Path folder;

    @Test
    void theTree_hasSets_methods_andExperiments() {
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS)) {
            ExperimentsViewModel model = new ExperimentsViewModel(open.session, open.background);
            ExperimentNode.SetNode set = model.sets().getFirst();
            assertEquals("Fields", set.text());
            assertEquals("expAll", set.children().getFirst().text());
            assertEquals(
                    List.of("small", "large"),
                    set.children().getFirst().children().stream()
                            .map(ExperimentNode::text)
                            .toList());
        }
    }

    @Test
    void requiredArguments_comeFirst_andDefaultsAreTold() {
        try (OpenSession open = new OpenSession(folder)) {
            open.world.host.takes(
                    new ExperimentMethod.Argument("epochs", "whole number", "Passes", "10"),
                    new ExperimentMethod.Argument("root_uri", "URI", "Where to", null));
            open.open();
            ExperimentsViewModel model = new ExperimentsViewModel(open.session, open.background);
            assertEquals(
                    List.of("root_uri", "epochs"),
                    model.fields().stream().map(ArgumentField::name).toList());
            assertTrue(model.fields().getFirst().required());
            assertEquals("10", model.fields().getLast().defaultValue());
        }
    }

    @Test
    void aMissingArgument_isAProblem_untilItIsTyped() {
        try (OpenSession open = new OpenSession(folder)) {
            open.world.host.takes(new ExperimentMethod.Argument("root_uri", "URI", "", null));
            open.open();
            ExperimentsViewModel model = new ExperimentsViewModel(open.session, open.background);
            assertEquals(Map.of("root_uri", "a value is needed"), model.errors());
            model.type(model.fields().getFirst(), "/data");
            open.background.timePasses();
            open.background.settle();
            assertEquals(Map.of(), model.errors());
            assertEquals("/data", model.value(model.fields().getFirst()));
        }
    }

    @Test
    void anEmptiedField_takesTheDefaultAgain() {
        try (OpenSession open = new OpenSession(folder)) {
            open.world.host.takes(new ExperimentMethod.Argument("n", "whole number", "", "1"));
            open.open();
            ExperimentsViewModel model = new ExperimentsViewModel(open.session, open.background);
            model.type(model.fields().getFirst(), "3");
            model.type(model.fields().getFirst(), "");
            assertEquals(Map.of(), open.session.plan().choices().arguments());
        }
    }

    @Test
    void choices_areOffered_whereThereAreSome() {
        assertEquals(List.of("A", "B"), field("one of A, B").choices());
        assertEquals(List.of("true", "false"), field("true or false").choices());
        assertEquals(List.of(), field("text").choices());
    }

    @Test
    void anExperiment_standsOut_aSetDoesNot() {
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS)) {
            ExperimentsViewModel model = new ExperimentsViewModel(open.session, open.background);
            model.point(new ExperimentNode.IdNode("small"));
            assertEquals("small", open.session.selection().experiment().get());
            model.point(model.sets().getFirst());
            assertEquals("", open.session.selection().experiment().get());
        }
    }

    @Test
    void anExperiment_tellsHowItStands() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS)) {
            ExperimentsViewModel model = new ExperimentsViewModel(open.session, open.background);
            ExperimentNode small = new ExperimentNode.IdNode("small");
            assertEquals("5 to run", model.standing(small));
            for (String id : List.copyOf(open.session.plan().plan().dag().order())) {
                if (!id.startsWith("report") && !id.startsWith("predict-large")) {
                    open.makeOutputs(id);
                }
            }
            open.planAgain();
            assertEquals("done", model.standing(small));
            assertEquals("1 to run, 1 stale", model.standing(new ExperimentNode.IdNode("large")));
            assertEquals("", model.standing(model.sets().getFirst()));
        }
    }

    @Test
    void oneExperiment_canBeAskedForAlone() {
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS)) {
            ExperimentsViewModel model = new ExperimentsViewModel(open.session, open.background);
            model.runOnly(model.sets().getFirst());
            model.runOnly(new ExperimentNode.IdNode("small"));
            open.background.settle();
            assertEquals(5, open.session.plan().plan().toRun().size());
        }
    }

    @Test
    void whatIsNoSuchValue_isSaid_kept_andKeepsFromLaunching_whileThePlanStays() {
        try (OpenSession open = new OpenSession(folder)) {
            open.world.host.takes(new ExperimentMethod.Argument("n", "whole number", "", "1"));
            open.open();
            ExperimentsViewModel model = model(open);
            ArgumentField n = model.fields().getFirst();
            model.type(n, "3x");
            open.background.timePasses();
            open.background.settle();
            assertEquals(
                    Map.of("n", "the argument n is to be a whole number, not '3x'"),
                    model.errors());
            assertEquals("3x", model.value(n));
            assertEquals(1, open.world.host.requests.size());
            assertEquals(8, open.session.plan().plan().toRun().size());
            assertEquals(List.of("the argument n is to be a whole number, not '3x'"), errors(open));
            model.type(n, "3");
            assertEquals(List.of(), errors(open));
            assertEquals(Map.of(), model.errors());
            assertEquals(Map.of("n", "3"), open.session.plan().choices().arguments());
        }
    }

    @Test
    void defaults_takeThePlaceOfAllThatWasTyped() {
        try (OpenSession open = new OpenSession(folder)) {
            open.world.host.takes(
                    new ExperimentMethod.Argument("n", "whole number", "", "1"),
                    new ExperimentMethod.Argument("rate", "number", "", "0.1"));
            open.open();
            ExperimentsViewModel model = model(open);
            assertFalse(model.hasValues());
            model.type(model.fields().getFirst(), "3");
            model.type(model.fields().getLast(), "much");
            assertTrue(model.hasValues());
            model.useDefaults();
            assertFalse(model.hasValues());
            assertEquals(Map.of(), model.errors());
            assertEquals("", model.value(model.fields().getLast()));
        }
    }

    @Test
    void untickedExperiments_areNotAskedFor_andThePlanCountsAgain() {
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS)) {
            ExperimentsViewModel model = model(open);
            ExperimentNode small = new ExperimentNode.IdNode("small");
            ExperimentNode set = model.sets().getFirst();
            assertEquals(Check.ALL, model.check(set));
            model.toggle(small);
            open.background.settle();
            assertEquals(Check.NONE, model.check(small));
            assertEquals(Check.SOME, model.check(set));
            assertEquals(Check.SOME, model.checkOfAll());
            assertEquals(
                    List.of("large"), open.session.plan().choices().subset().get().experiments());
            assertEquals(5, open.session.plan().plan().toRun().size());
            model.toggle(set);
            open.background.settle();
            assertTrue(open.session.plan().choices().subset().get().isAll());
            assertEquals(8, open.session.plan().plan().toRun().size());
        }
    }

    @Test
    void withNoExperimentTicked_nothingRuns_andTheReasonSaysSo() {
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS)) {
            ExperimentsViewModel model = model(open);
            model.toggleAll();
            open.background.settle();
            assertEquals(Check.NONE, model.checkOfAll());
            assertEquals(0, open.session.plan().plan().toRun().size());
            assertEquals(
                    "not requested: no experiment is chosen",
                    open.session.reason(open.id("analyze")));
            model.toggle(new ExperimentNode.IdNode("small"));
            open.background.settle();
            assertEquals(5, open.session.plan().plan().toRun().size());
        }
    }

    @Test
    void anotherPartOfThePlan_takesTheTicksBack() {
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS)) {
            ExperimentsViewModel model = model(open);
            model.toggleAll();
            open.session.plan().choices().subset().set(Subset.to(open.id("train-large")));
            open.background.settle();
            assertEquals(Check.ALL, model.checkOfAll());
            assertEquals(3, open.session.plan().plan().toRun().size());
        }
    }

    @Test
    void aRebuiltJarThatLacksATickedExperiment_keepsTheOthersTicked() {
        try (OpenSession open =
                OpenSession.of(folder, "A of a: -> a\nA of b: -> b\nA of c: -> c\n")) {
            ExperimentsViewModel model = model(open);
            model.toggle(new ExperimentNode.IdNode("c"));
            open.background.settle();
            open.world.host.says("A of b: -> b\nA of c: -> c\n");
            open.session.plan().derive();
            open.background.settle();
            assertEquals(List.of("b"), open.session.plan().choices().subset().get().experiments());
            assertEquals("", open.session.plan().notice().get());
        }
    }

    @Test
    void theFilter_showsWhatHoldsTheText_andTicksOnlyThat() {
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS)) {
            ExperimentsViewModel model = model(open);
            assertEquals("", model.filtered());
            model.filter().set(" LARGE ");
            assertEquals(List.of("large"), model.sets().getFirst().experiments());
            assertEquals("1 of 2", model.filtered());
            model.toggleAll();
            open.background.settle();
            assertEquals(
                    List.of("small"), open.session.plan().choices().subset().get().experiments());
            model.filter().set("expall");
            assertEquals(List.of("small", "large"), model.sets().getFirst().experiments());
            model.filter().set("none such");
            assertEquals(List.of(), model.sets());
            assertEquals("0 of 2", model.filtered());
        }
    }

    @Test
    void whileARunIsAtWork_anExperimentTellsIt_andTicksStandStill() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            ExperimentsViewModel model = model(open);
            ExperimentNode only = new ExperimentNode.IdNode("only");
            FakeRunner.Run run = open.launch();
            run.starts(run.id("analyze"));
            run.fails(run.id("analyze"), "no disk");
            open.untilState(run.id("analyze"), NodeState.FAILED);
            open.background.timePasses();
            assertTrue(model.standing(only).startsWith("1 failed"), model.standing(only));
            assertTrue(model.isBad(only));
            model.toggle(only);
            assertEquals(Check.ALL, model.check(only));
        }
    }

    private static List<String> errors(OpenSession open) {
        return open.session.problems().stream()
                .filter(Problem::isError)
                .map(Problem::message)
                .toList();
    }

    private static ExperimentsViewModel model(OpenSession open) {
        return new ExperimentsViewModel(open.session, open.background);
    }

    private static ArgumentField field(String type) {
        return new ArgumentField("a", type, "", false, "");
    }
}
