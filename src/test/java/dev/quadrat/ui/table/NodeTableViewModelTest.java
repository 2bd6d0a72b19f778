package dev.quadrat.ui.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.quadrat.ui.fakes.FakeRunner;
import dev.quadrat.ui.fakes.OpenSession;
import dev.quadrat.ui.fakes.World;
import dev.quadrat.ui.filter.FilterViewModel;
import dev.quadrat.ui.session.NodeState;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class NodeTableViewModelTest {
    @TempDir Path folder;

    @Test
    void thereIsARow_forEachCommand_inTheOrderOfTheRun() {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            NodeTableViewModel model = model(open);
            assertEquals(
                    List.of("ANALYZE", "CHIP", "TRAIN"),
                    model.rows().stream().map(NodeRow::type).toList());
            assertEquals("only", model.rows().getFirst().owner());
        }
    }

    @Test
    void aRowStays_whileItsStateChanges() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            NodeTableViewModel model = model(open);
            NodeRow before = model.rows().getFirst();
            FakeRunner.Run run = open.launch();
            run.starts(before.id());
            open.untilState(before.id(), NodeState.RUNNING);
            assertSame(before, model.rows().getFirst());
            assertEquals(NodeState.RUNNING, before.state().get());
        }
    }

    @Test
    void parts_areNumbered() {
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS)) {
            NodeTableViewModel model = model(open);
            open.session.plan().choices().splits().set(2);
            open.background.settle();
            assertEquals(
                    List.of("1 of 2", "2 of 2"),
                    model.rows().stream()
                            .filter(row -> row.type().equals("CHIP"))
                            .map(NodeRow::part)
                            .sorted()
                            .toList());
        }
    }

    @Test
    void whatTheFilterHides_hasNoRow() {
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS)) {
            FilterViewModel filter = new FilterViewModel(open.session, open.background);
            NodeTableViewModel model = new NodeTableViewModel(filter);
            filter.type("TRAIN");
            open.background.settle();
            assertEquals(
                    List.of("TRAIN", "TRAIN"), model.rows().stream().map(NodeRow::type).toList());
            filter.showAll();
            assertEquals(9, model.rows().size());
        }
    }

    @Test
    void rowsThatNobodyLooksAt_growOld_untilSomebodyDoes() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            NodeTableViewModel model = model(open);
            NodeRow row = model.rows().getFirst();
            model.watched(false);
            FakeRunner.Run run = open.launch();
            run.starts(row.id());
            open.untilState(row.id(), NodeState.RUNNING);
            assertEquals(NodeState.TO_RUN, row.state().get());
            model.watched(true);
            assertEquals(NodeState.RUNNING, row.state().get());
        }
    }

    private static NodeTableViewModel model(OpenSession open) {
        return new NodeTableViewModel(new FilterViewModel(open.session, open.background));
    }
}
