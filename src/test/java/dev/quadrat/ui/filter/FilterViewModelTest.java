package dev.quadrat.ui.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.ui.fakes.FakeRunner;
import dev.quadrat.ui.fakes.OpenSession;
import dev.quadrat.ui.fakes.World;
import dev.quadrat.ui.session.NodeState;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class FilterViewModelTest {
    @TempDir Path folder;

    @Test
    void atFirst_allIsShown() {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            FilterViewModel filter = filter(open);
            assertEquals(List.of("ANALYZE", "CHIP", "TRAIN"), shown(filter));
            assertEquals("", filter.count());
        }
    }

    @Test
    void whatIsDone_canBeHidden_andIsCounted() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            open.makeOutputs(open.id("analyze"));
            open.planAgain();
            FilterViewModel filter = filter(open);
            filter.hideDone(true);
            open.background.settle();
            assertEquals(List.of("CHIP", "TRAIN"), shown(filter));
            assertEquals("1 hidden", filter.count());
            filter.showAll();
            assertEquals(3, shown(filter).size());
        }
    }

    @Test
    void aType_anExperiment_andWords_holdTogether() {
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS)) {
            FilterViewModel filter = filter(open);
            filter.experiment("small");
            open.background.settle();
            assertEquals(
                    List.of("ANALYZE", "CHIP", "TRAIN", "PREDICT", "EVAL", "REPORT"),
                    shown(filter));
            filter.type("TRAIN");
            open.background.settle();
            assertEquals(List.of("TRAIN"), shown(filter));
            filter.experiment("");
            filter.text("LARGE model");
            open.background.settle();
            assertEquals(List.of("TRAIN"), shown(filter));
            filter.text("large nowhere");
            open.background.settle();
            assertEquals(0, filter.shown().get().count());
            assertEquals("9 hidden", filter.count());
        }
    }

    @Test
    void thePathToTheSelection_isWhatLeadsToIt_andWhatFollowsIt() {
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS)) {
            FilterViewModel filter = filter(open);
            open.session.selection().select(open.id("train-large"));
            filter.pathToSelection(true);
            open.background.settle();
            assertEquals(List.of("ANALYZE", "CHIP", "TRAIN", "PREDICT", "EVAL"), shown(filter));
            assertEquals("TRAIN of large", filter.pathOwner());
            open.session.selection().select(open.id("eval-large"));
            open.background.settle();
            assertEquals("TRAIN of large", filter.pathOwner());
            filter.pathToSelection(false);
            assertTrue(filter.filter().get().isNone());
        }
    }

    @Test
    void onlyFailed_takesInWhatFailsLater() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            FilterViewModel filter = filter(open);
            filter.onlyFailed(true);
            FakeRunner.Run run = open.launch();
            open.background.timePasses();
            open.background.settle();
            assertEquals(List.of(), shown(filter));
            run.starts(open.id("analyze"));
            run.fails(open.id("analyze"), "disk full");
            open.untilState(open.id("analyze"), NodeState.FAILED);
            open.background.timePasses();
            open.background.settle();
            assertEquals(List.of("ANALYZE"), shown(filter));
        }
    }

    @Test
    void whatThePlanNoLongerHas_isNotLookedFor() {
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS)) {
            FilterViewModel filter = filter(open);
            filter.experiment("small");
            filter.type("EVAL");
            open.world.host.says(World.CHAIN);
            open.session.plan().derive();
            open.background.settle();
            assertTrue(filter.filter().get().isNone());
            assertEquals(3, filter.shown().get().count());
        }
    }

    @Test
    void otherJars_beginWithoutAFilter() {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            FilterViewModel filter = filter(open);
            filter.text("chip");
            open.background.settle();
            assertFalse(filter.filter().get().isNone());
            open.open();
            assertTrue(filter.filter().get().isNone());
        }
    }

    @Test
    void whatIsHidden_stillRuns() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            filter(open).type("CHIP");
            open.background.settle();
            assertEquals(3, open.launch().plan().toRun().size());
        }
    }

    private static FilterViewModel filter(OpenSession open) {
        FilterViewModel filter = new FilterViewModel(open.session, open.background);
        open.background.settle();
        return filter;
    }

    private static List<String> shown(FilterViewModel filter) {
        Shown shown = filter.shown().get();
        return shown.dag().commands().stream()
                .filter(command -> shown.shows(command.id()))
                .map(command -> command.type().name())
                .toList();
    }
}
