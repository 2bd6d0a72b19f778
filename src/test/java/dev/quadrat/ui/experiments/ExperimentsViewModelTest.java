package dev.quadrat.ui.experiments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.host.ExperimentMethod;
import dev.quadrat.ui.fakes.OpenSession;
import dev.quadrat.ui.fakes.World;

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
            ExperimentsViewModel model = new ExperimentsViewModel(open.session);
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
            ExperimentsViewModel model = new ExperimentsViewModel(open.session);
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
            ExperimentsViewModel model = new ExperimentsViewModel(open.session);
            assertEquals(1, model.problems().size());
            model.type(model.fields().getFirst(), "/data");
            open.background.timePasses();
            open.background.settle();
            assertEquals(List.of(), model.problems());
            assertEquals("/data", model.value(model.fields().getFirst()));
        }
    }

    @Test
    void anEmptiedField_takesTheDefaultAgain() {
        try (OpenSession open = new OpenSession(folder)) {
            open.world.host.takes(new ExperimentMethod.Argument("n", "whole number", "", "1"));
            open.open();
            ExperimentsViewModel model = new ExperimentsViewModel(open.session);
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
            ExperimentsViewModel model = new ExperimentsViewModel(open.session);
            model.point(new ExperimentNode.IdNode("small"));
            assertEquals("small", open.session.selection().experiment().get());
            model.point(model.sets().getFirst());
            assertEquals("", open.session.selection().experiment().get());
        }
    }

    @Test
    void anExperiment_tellsHowItStands() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS)) {
            ExperimentsViewModel model = new ExperimentsViewModel(open.session);
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
            ExperimentsViewModel model = new ExperimentsViewModel(open.session);
            model.runOnly(model.sets().getFirst());
            model.runOnly(new ExperimentNode.IdNode("small"));
            open.background.settle();
            assertEquals(5, open.session.plan().plan().toRun().size());
        }
    }

    private static ArgumentField field(String type) {
        return new ArgumentField("a", type, "", false, "");
    }
}
