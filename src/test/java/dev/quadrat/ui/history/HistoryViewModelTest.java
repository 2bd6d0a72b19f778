package dev.quadrat.ui.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.run.RunState;
import dev.quadrat.run.RunSummary;
import dev.quadrat.ui.fakes.FakeRunner;
import dev.quadrat.ui.fakes.OpenSession;
import dev.quadrat.ui.fakes.PastRuns;
import dev.quadrat.ui.fakes.World;
import dev.quadrat.workbench.RunComparison;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class HistoryViewModelTest {
    @TempDir Path folder;
    private final Told window = new Told();

    /** A window that is told. */
    private static final class Told implements HistoryActions.Window {
        private final List<String> all = new ArrayList<>();
        private boolean deletes;

        @Override
        public boolean deletes(List<String> runs) {
            all.add("delete " + runs.size() + "?");
            return deletes;
        }

        @Override
        public void tell(String title, String text) {
            all.add(title + ": " + text);
        }

        @Override
        public void compare(RunComparison comparison) {
            all.add("compare " + comparison.left().id() + " " + comparison.right().id());
        }

        @Override
        public void reveal(Path path) {
            all.add("reveal " + path);
        }
    }

    private HistoryViewModel model(OpenSession open) {
        HistoryViewModel model =
                new HistoryViewModel(
                        open.session,
                        open.world.workbench,
                        open.background,
                        Clock.systemUTC(),
                        window);
        open.background.settle();
        return model;
    }

    private static void look(OpenSession open) {
        open.background.timePasses();
        open.background.settle();
    }

    private static List<String> told(HistoryViewModel model) {
        return model.rows().stream()
                .map(
                        row ->
                                row.state().map(RunState::name).orElse("")
                                        + " "
                                        + HistoryRow.counts(row.entry().get())
                                        + " "
                                        + HistoryRow.jars(row.entry().get()))
                .toList();
    }

    @Test
    void everyRunIsListed_damagedOnesWithTheReason() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN);
                HistoryViewModel model = model(open)) {
            assertEquals("", model.count().get());
            PastRuns.failed(open);
            Files.createDirectories(folder.resolve("home/runs/0-damaged"));
            look(open);
            assertEquals(
                    List.of("FAILED 2 of 3, 1 failed fields.jar", "  run.json is missing"),
                    told(model));
            assertEquals("2 runs · 1 damaged", model.count().get());
        }
    }

    @Test
    void aRowStaysWhileItsRunGoesOn() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN);
                HistoryViewModel model = model(open)) {
            FakeRunner.Run run = open.launch();
            look(open);
            HistoryRow row = model.rows().getFirst();
            assertEquals(List.of("RUNNING 0 of 3 fields.jar"), told(model));
            assertEquals("1 run · 1 at work", model.count().get());
            run.starts(run.id("analyze"));
            run.succeeds(run.id("analyze"));
            look(open);
            assertEquals(List.of("RUNNING 1 of 3 fields.jar"), told(model));
            assertTrue(model.rows().getFirst() == row);
        }
    }

    @Test
    void aRunThatNobodyFollowsHereIsTold() throws Exception {
        try (OpenSession elsewhere = OpenSession.of(folder, World.CHAIN)) {
            FakeRunner.Run run = elsewhere.launch();
            try (OpenSession open = new OpenSession(elsewhere.world);
                    HistoryViewModel model = model(open)) {
                assertEquals(
                        Optional.of(run.directory().id()),
                        model.elsewhere().get().map(RunSummary::id));
                model.actions().open(run.directory().id());
                open.background.settle();
                assertEquals(Optional.empty(), model.elsewhere().get(), "it is followed now");
                open.session.visit().leave();
                look(open);
                assertTrue(model.elsewhere().get().isPresent());
            }
            try (HistoryViewModel model = model(elsewhere)) {
                assertEquals(Optional.empty(), model.elsewhere().get());
            }
        }
    }

    @Test
    void runsAreComparedTheEarlierFirst_andRevealed() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN);
                HistoryViewModel model = model(open)) {
            String first = PastRuns.failed(open);
            String second = PastRuns.succeeded(open);
            model.actions().compare(second, first);
            open.background.settle();
            model.actions().reveal(first);
            open.background.settle();
            assertEquals(
                    List.of(
                            "compare " + first + " " + second,
                            "reveal " + folder.resolve("home/runs").resolve(first)),
                    window.all);
        }
    }

    @Test
    void aRunIsDeletedWhenThePersonSaysSo_andNeverWhileItGoesOn() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN);
                HistoryViewModel model = model(open)) {
            String past = PastRuns.failed(open);
            model.actions().delete(List.of(past));
            look(open);
            assertEquals(1, model.rows().size());
            window.deletes = true;
            model.actions().delete(List.of(past));
            look(open);
            assertEquals(0, model.rows().size());
            FakeRunner.Run run = open.launch();
            model.actions().delete(List.of(run.directory().id()));
            look(open);
            assertEquals(
                    "The run can't be deleted: run %s is going on; stop it, then delete it"
                            .formatted(run.directory().id()),
                    window.all.getLast());
            assertEquals(1, model.rows().size());
        }
    }

    @Test
    void aRunOfAnotherWindowIsStopped() throws Exception {
        try (OpenSession elsewhere = OpenSession.of(folder, World.CHAIN)) {
            FakeRunner.Run run = elsewhere.launch();
            run.starts(run.id("analyze"));
            try (OpenSession open = new OpenSession(elsewhere.world);
                    HistoryViewModel model = model(open)) {
                model.actions().stop(run.directory().id());
                open.background.settle();
                look(open);
                assertEquals(List.of("STOPPED 0 of 3 fields.jar"), told(model));
                assertEquals(List.of(), window.all);
            }
        }
    }

    @Test
    void whatIsRefusedIsTold() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN);
                HistoryViewModel model = model(open)) {
            String run = PastRuns.succeeded(open);
            model.actions().retry(run);
            open.background.settle();
            assertEquals(
                    "The run is not retried: run %s has succeeded, so there is nothing to retry; launch its jars again to see what has changed since"
                            .formatted(run),
                    window.all.getFirst());
        }
    }

    @Test
    void whatIsAllowedDependsOnWhatIsSelected() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN);
                HistoryViewModel model = model(open)) {
            PastRuns.failed(open);
            PastRuns.succeeded(open);
            Files.createDirectories(folder.resolve("home/runs/0-damaged"));
            look(open);
            List<HistoryRow> rows = List.copyOf(model.rows());
            HistoryRow failed =
                    rows.stream()
                            .filter(r -> r.state().equals(Optional.of(RunState.FAILED)))
                            .findFirst()
                            .orElseThrow();
            HistoryRow damaged = rows.getLast();
            assertEquals(
                    new Allowed(true, false, true, true, false, true, true),
                    Allowed.of(List.of(failed)));
            assertEquals(
                    new Allowed(false, false, false, false, false, true, true),
                    Allowed.of(List.of(damaged)));
            assertEquals(
                    new Allowed(false, true, false, false, false, false, true),
                    Allowed.of(rows.subList(0, 2)));
            assertFalse(Allowed.of(List.of()).delete());
        }
    }
}
