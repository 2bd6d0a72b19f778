package dev.quadrat.ui.dag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.ui.fakes.OpenSession;
import dev.quadrat.ui.fakes.World;
import dev.quadrat.ui.filter.FilterViewModel;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class SpotlightTest {
    @TempDir Path folder;

    @Test
    void whatIsPointedAt_lightsUpItsWay_alone() {
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS)) {
            DagViewModel model = model(open, 1);
            model.spotlight().point(new Hit.OnCommand(open.id("train-small")));
            assertTrue(isLit(model, open.id("analyze")));
            assertTrue(isLit(model, open.id("eval-small")));
            assertFalse(isLit(model, open.id("train-large")));
            assertTrue(emphasis(model).lights(open.id("eval-small")));
            assertFalse(emphasis(model).lights(open.id("train-large")));
            model.spotlight().point(new Hit.OnNothing());
            assertTrue(isLit(model, open.id("train-large")));
            assertFalse(emphasis(model).lights(open.id("eval-small")));
        }
    }

    @Test
    void aFrame_lightsUpTheWaysThroughAllItsParts() {
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS)) {
            DagViewModel model = model(open, 3);
            String group = model.dag().command(open.id("predict-small")).group();
            model.spotlight().point(new Hit.OnFrame(String.valueOf(group)));
            assertTrue(isLit(model, open.id("train-small")));
            assertTrue(emphasis(model).lights(String.valueOf(group)));
            assertFalse(isLit(model, open.id("train-large")));
        }
    }

    @Test
    void anExperimentThatIsPointedAt_dimsTheOthers() {
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS)) {
            DagViewModel model = model(open, 1);
            open.session.selection().highlight("small");
            assertTrue(isLit(model, open.id("analyze")));
            assertFalse(isLit(model, open.id("train-large")));
        }
    }

    @Test
    void theTip_tellsTheWholeText() {
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS)) {
            DagViewModel model = model(open, 2);
            DagTip tip = new DagTip(model);
            String train = open.id("train-small");
            assertEquals(
                    "TRAIN of experiment small\nto run · " + open.session.reason(train),
                    tip.of(new Hit.OnCommand(train)));
            String group = String.valueOf(model.dag().command(open.id("chip")).group());
            assertEquals(
                    "CHIP ×2 of 2 experiments\n2 to run\nClick to fold",
                    tip.of(new Hit.OnFrame(group)));
            assertEquals("", tip.of(new Hit.OnNothing()));
        }
    }

    private static boolean isLit(DagViewModel model, String id) {
        return !emphasis(model).dims(model.drawn().get().lineage().number(id));
    }

    private static Emphasis emphasis(DagViewModel model) {
        return model.spotlight().emphasis().get();
    }

    private static DagViewModel model(OpenSession open, int splits) {
        FilterViewModel filter = new FilterViewModel(open.session, open.background);
        DagViewModel model = new DagViewModel(filter, open.background);
        open.session.plan().choices().splits().set(splits);
        open.background.settle();
        return model;
    }
}
