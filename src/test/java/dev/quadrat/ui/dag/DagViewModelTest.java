package dev.quadrat.ui.dag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.dag.Rerun;
import dev.quadrat.layout.Box;
import dev.quadrat.layout.DagLayout;
import dev.quadrat.layout.Frame;
import dev.quadrat.ui.fakes.OpenSession;
import dev.quadrat.ui.fakes.World;
import dev.quadrat.ui.filter.FilterViewModel;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class DagViewModelTest {
    @TempDir Path folder;

    @Test
    void aPlan_isLaidOut_withACardForEachCommand() {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            assertEquals(3, model(open).layout().cards().size());
        }
    }

    @Test
    void splitCommands_standInAFrame_thatFoldsAndOpens() {
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS)) {
            DagViewModel model = model(open);
            open.session.plan().choices().splits().set(4);
            open.background.settle();
            Frame frame = model.layout().frames().getFirst();
            assertEquals(4, frame.tiles().size());
            assertEquals(4, frame.parts().size());
            model.toggleFolded(frame.group());
            open.background.settle();
            assertTrue(frame(model, frame.group()).folded());
            model.toggleFolded(frame.group());
            open.background.settle();
            assertFalse(frame(model, frame.group()).folded());
        }
    }

    @Test
    void aChangeOfStates_neverMovesACard() {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            DagViewModel model = model(open);
            DagLayout before = model.layout();
            open.session.plan().choices().rerun().set(Rerun.EVERYTHING);
            open.background.settle();
            assertSame(before, model.layout());
        }
    }

    @Test
    void whatLiesAtAPoint_isACommand_aFrame_orNothing() {
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS)) {
            DagViewModel model = model(open);
            open.session.plan().choices().splits().set(4);
            open.background.settle();
            Frame frame = model.layout().frames().getFirst();
            Box tile = frame.tiles().getFirst().box();
            assertInstanceOf(Hit.OnCommand.class, model.hit(tile.centerX(), tile.centerY()));
            assertEquals(
                    new Hit.OnFrame(frame.group()),
                    model.hit(frame.box().x() + 2, frame.box().y() + 2));
            assertInstanceOf(Hit.OnNothing.class, model.hit(-5, -5));
        }
    }

    @Test
    void arrowKeys_goAlongEdges() {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            DagViewModel model = model(open);
            model.move(Direction.DOWNSTREAM);
            assertEquals(open.id("analyze"), selected(open));
            model.move(Direction.DOWNSTREAM);
            assertEquals(open.id("chip"), selected(open));
            model.move(Direction.UPSTREAM);
            assertEquals(open.id("analyze"), selected(open));
            model.move(Direction.UPSTREAM);
            assertEquals(open.id("analyze"), selected(open));
        }
    }

    @Test
    void arrowKeys_goUpAndDownAColumn() {
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS)) {
            DagViewModel model = model(open);
            model.select(open.id("train-small"));
            model.move(Direction.ABOVE);
            model.move(Direction.ABOVE);
            String top = selected(open);
            model.move(Direction.BELOW);
            assertTrue(selected(open).startsWith("train"));
            assertFalse(selected(open).equals(top));
        }
    }

    @Test
    void allFrames_areFoldedAndOpenedAtOnce() {
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS)) {
            DagViewModel model = model(open);
            open.session.plan().choices().splits().set(4);
            open.background.settle();
            model.foldAll();
            open.background.settle();
            assertTrue(model.layout().frames().stream().allMatch(Frame::folded));
            model.unfoldAll();
            open.background.settle();
            assertTrue(model.layout().frames().stream().noneMatch(Frame::folded));
        }
    }

    @Test
    void aFrameThatWasFolded_staysFolded_inTheNextPlan() {
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS)) {
            DagViewModel model = model(open);
            open.session.plan().choices().splits().set(4);
            open.background.settle();
            String group = model.layout().frames().getFirst().group();
            model.toggleFolded(group);
            open.session.plan().derive();
            open.background.settle();
            assertTrue(frame(model, group).folded());
        }
    }

    @Test
    void moreThanSixtyFourParts_areFoldedAtFirst() {
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS)) {
            DagViewModel model = model(open);
            open.session.plan().choices().splits().set(65);
            open.background.settle();
            assertTrue(model.layout().frames().stream().allMatch(Frame::folded));
            assertEquals(65, model.layout().frames().getFirst().parts().size());
        }
    }

    @Test
    void theFrameOfTheSelectedPart_isFolded_andAPartInItCanBeReachedByKeys() {
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS)) {
            DagViewModel model = model(open);
            open.session.plan().choices().splits().set(4);
            open.background.settle();
            model.select(open.id("chip"));
            model.toggleFoldedOfSelected();
            open.background.settle();
            assertTrue(
                    model.isFolded(String.valueOf(model.dag().command(open.id("chip")).group())));
            model.select(open.id("analyze"));
            model.move(Direction.DOWNSTREAM);
            assertTrue(selected(open).startsWith("chip"));
        }
    }

    @Test
    void whatTheFilterHides_isNotDrawn() {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            DagViewModel model = model(open);
            model.filter().text("train");
            open.background.settle();
            assertEquals(1, model.layout().cards().size());
            assertEquals(
                    "Drawing of 1 command, 2 hidden; the table tells the same in words",
                    model.describe());
        }
    }

    @Test
    void aPlanThatIsMadeAgain_movesNothing() {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            DagViewModel model = model(open);
            DrawnDag before = model.drawn().get();
            open.session.plan().derive();
            open.background.settle();
            assertSame(before.layout(), model.layout());
        }
    }

    @Test
    void whileNobodyLooks_nothingIsLaidOut() {
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS)) {
            DagViewModel model = model(open);
            DagLayout before = model.layout();
            model.watched(false);
            model.filter().type("TRAIN");
            open.background.settle();
            assertSame(before, model.layout());
            model.watched(true);
            open.background.settle();
            assertEquals(2, model.layout().cards().size());
        }
    }

    @Test
    void tooManyBoxes_areNotDrawnUnasked() {
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS)) {
            DagViewModel model = model(open);
            open.session.plan().choices().splits().set(4_000);
            open.background.settle();
            DagLayout folded = model.layout();
            model.unfoldAll();
            open.background.settle();
            assertSame(folded, model.layout());
            Guard guard = model.guard().get().orElseThrow();
            assertEquals("12,009 boxes at once", guard.title());
            assertEquals(
                    "That is more than can be looked at. A filter shows the part that matters:"
                            + " one experiment, only failed, the path to a command.",
                    guard.advice());
            model.stepBack();
            assertTrue(model.guard().get().isEmpty());
            model.unfoldAll();
            open.background.settle();
            model.drawAnyway();
            open.background.settle();
            assertTrue(model.guard().get().isEmpty());
            assertTrue(model.layout().frames().stream().noneMatch(Frame::folded));
        }
    }

    @Test
    void aFilter_isAWayOutOfTooManyBoxes() {
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS)) {
            DagViewModel model = model(open);
            open.session.plan().choices().splits().set(4_000);
            open.background.settle();
            model.unfoldAll();
            open.background.settle();
            model.filter().type("TRAIN");
            open.background.settle();
            assertTrue(model.guard().get().isEmpty());
            assertEquals(2, model.layout().cards().size());
        }
    }

    private static DagViewModel model(OpenSession open) {
        FilterViewModel filter = new FilterViewModel(open.session, open.background);
        DagViewModel model = new DagViewModel(filter, open.background);
        open.background.settle();
        return model;
    }

    private static Frame frame(DagViewModel model, String group) {
        return model.layout().frames().stream()
                .filter(frame -> frame.group().equals(group))
                .findFirst()
                .orElseThrow();
    }

    private static String selected(OpenSession open) {
        return open.session.selection().command().get();
    }
}
