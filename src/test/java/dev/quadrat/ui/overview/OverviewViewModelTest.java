package dev.quadrat.ui.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.ui.fakes.Definitions;
import dev.quadrat.ui.fakes.FakeRunner;
import dev.quadrat.ui.fakes.OpenSession;
import dev.quadrat.ui.fakes.World;
import dev.quadrat.ui.filter.FilterViewModel;
import dev.quadrat.ui.session.NodeState;
import dev.quadrat.ui.session.Stage;
import dev.quadrat.ui.session.StateTally;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class OverviewViewModelTest {
    @TempDir Path folder;
    private final List<String> shown = new ArrayList<>();

    @Test
    void stages_areCountedOnce_andForEachExperimentThatWantsThem() {
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS)) {
            OverviewViewModel model = model(open);
            assertEquals("2 experiments · 9 commands", model.title());
            assertEquals("1 to run", stage(model, "CHIP").text());
            assertEquals("2 to run", stage(model, "TRAIN").text());
            assertEquals(
                    List.of("small", "large"),
                    model.rows().stream().map(ExperimentRow::id).toList());
            assertEquals("Fields · expAll", model.rows().getFirst().set());
            for (ExperimentRow row : model.rows()) {
                assertEquals("1 to run", row.stage("CHIP").get().text());
            }
        }
    }

    @Test
    void parts_areCounted() {
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS)) {
            OverviewViewModel model = model(open);
            open.session.plan().choices().splits().set(40);
            open.background.settle();
            assertEquals("40 to run", model.rows().getFirst().stage("CHIP").get().text());
            assertEquals("80 to run", stage(model, "PREDICT").text());
        }
    }

    @Test
    void anExperiment_isDrawnAlone() {
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS)) {
            FilterViewModel filter = new FilterViewModel(open.session, open.background);
            model(open, filter).openExperiment("large");
            assertEquals("large", filter.filter().get().experiment());
            assertEquals(List.of("drawing"), shown);
        }
    }

    @Test
    void aStage_isDrawnAlone() {
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS)) {
            FilterViewModel filter = new FilterViewModel(open.session, open.background);
            model(open, filter).openStage("TRAIN");
            assertEquals("TRAIN", filter.filter().get().type());
            assertEquals(List.of("drawing"), shown);
        }
    }

    @Test
    void whatTheFilterHides_isNotCounted() {
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS)) {
            FilterViewModel filter = new FilterViewModel(open.session, open.background);
            OverviewViewModel model = model(open, filter);
            filter.text("large");
            open.background.settle();
            assertEquals(1, stage(model, "TRAIN").total());
        }
    }

    @Test
    void aRow_stays_whileItsCountsChange() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            OverviewViewModel model = model(open);
            ExperimentRow row = model.rows().getFirst();
            FakeRunner.Run run = open.launch();
            run.starts(open.id("analyze"));
            open.untilState(open.id("analyze"), NodeState.RUNNING);
            open.background.timePasses();
            open.background.settle();
            assertSame(row, model.rows().getFirst());
            assertEquals("1 running", row.stage("ANALYZE").get().text());
        }
    }

    @Test
    void moreThanTwoHundredExperiments_beginHere() {
        try (OpenSession open = OpenSession.of(folder, Definitions.experiments(200))) {
            assertFalse(begins(open));
            open.world.host.says(Definitions.experiments(201));
            open.open();
            assertTrue(begins(open));
        }
    }

    private static StateTally stage(OverviewViewModel model, String type) {
        return model.stages().get().getOrDefault(type, StateTally.NONE);
    }

    private static boolean begins(OpenSession open) {
        return OverviewViewModel.isBeginningOf((Stage.Planned) open.session.plan().stage().get());
    }

    private OverviewViewModel model(OpenSession open) {
        return model(open, new FilterViewModel(open.session, open.background));
    }

    private OverviewViewModel model(OpenSession open, FilterViewModel filter) {
        OverviewViewModel model =
                new OverviewViewModel(filter, open.background, () -> shown.add("drawing"));
        model.watched(true);
        open.background.settle();
        return model;
    }
}
