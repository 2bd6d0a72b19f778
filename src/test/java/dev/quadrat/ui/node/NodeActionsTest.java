package dev.quadrat.ui.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.dag.PlanState;
import dev.quadrat.dag.Subset;
import dev.quadrat.ui.fakes.OpenSession;
import dev.quadrat.ui.fakes.World;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class NodeActionsTest {
    @TempDir Path folder;
    private final List<String> clipboard = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();

    @Test
    void upToHere_asksForTheCommand_andAllThatLeadsToIt() {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            actions(open).upTo(open.id("chip"));
            open.background.settle();
            assertEquals(2, open.session.plan().plan().toRun().size());
            assertEquals(PlanState.NOT_REQUESTED, state(open, "train"));
        }
    }

    @Test
    void fromHere_asksForTheCommand_andAllThatFollowsIt() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            open.makeOutputs(open.id("analyze"));
            actions(open).from(open.id("chip"));
            open.background.settle();
            assertEquals(2, open.session.plan().plan().toRun().size());
            assertEquals(PlanState.NOT_REQUESTED, state(open, "analyze"));
        }
    }

    @Test
    void onlyThis_asksForNothingElse() {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            actions(open).only(open.id("analyze"));
            open.background.settle();
            assertEquals(1, open.session.plan().plan().toRun().size());
        }
    }

    @Test
    void oneExperiment_asksForWhatItWants_andAllAsksForEverythingAgain() {
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS)) {
            NodeActions actions = actions(open);
            assertEquals(List.of("small", "large"), actions.experiments(open.id("analyze")));
            actions.onlyExperiment("large");
            open.background.settle();
            assertEquals(5, open.session.plan().plan().toRun().size());
            actions.all();
            open.background.settle();
            assertEquals(8, open.session.plan().plan().toRun().size());
        }
    }

    @Test
    void whileARunIsAtWork_whatIsAskedForStandsStill() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            open.launch();
            actions(open).only(open.id("analyze"));
            assertEquals(Subset.ALL, open.session.plan().choices().subset().get());
        }
    }

    @Test
    void again_asksForACommandThatIsDone_andForNothingElse() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            open.makeOutputs(open.id("analyze"));
            open.makeOutputs(open.id("chip"));
            open.planAgain();
            assertEquals(PlanState.DONE, state(open, "chip"));
            actions(open).again(open.id("chip"));
            open.background.settle();
            assertEquals(
                    List.of(open.id("chip")),
                    open.session.plan().plan().toRun().stream().map(c -> c.id()).toList());
            actions(open).all();
            open.background.settle();
            assertEquals(PlanState.DONE, state(open, "chip"));
        }
    }

    @Test
    void theFirstOutput_isRevealed() {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            actions(open).reveal(open.id("chip"));
            assertEquals(List.of("reveal " + folder.resolve("out").resolve("chip/chips")), shown);
        }
    }

    @Test
    void idInputsAndOutputs_goToTheClipboard() {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            String id = open.id("chip");
            actions(open).copyId(id);
            actions(open).copyInputs(id);
            actions(open).copyOutputs(id);
            assertEquals(
                    List.of(
                            id,
                            folder.resolve("out").resolve("analyze/stats.json").toString(),
                            folder.resolve("out").resolve("chip/chips").toString()),
                    clipboard);
            assertTrue(actions(open).hasInputs(id));
            assertFalse(actions(open).hasInputs(open.id("analyze")));
        }
    }

    @Test
    void theLog_isThatOfTheCommand() {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            actions(open).openLog(open.id("chip"));
            assertEquals(open.id("chip"), open.session.selection().command().get());
            assertEquals(List.of("log"), shown);
        }
    }

    private NodeActions actions(OpenSession open) {
        return new NodeActions(
                open.session,
                new NodeSurroundings() {
                    @Override
                    public void copy(String text) {
                        clipboard.add(text);
                    }

                    @Override
                    public void showLog() {
                        shown.add("log");
                    }

                    @Override
                    public void reveal(String uri) {
                        shown.add("reveal " + uri);
                    }
                });
    }

    private static PlanState state(OpenSession open, String beginning) {
        return open.session.plan().plan().command(open.id(beginning)).state();
    }
}
