package dev.quadrat.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanDifference;
import dev.quadrat.ui.fakes.OpenSession;
import dev.quadrat.ui.fakes.World;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class LaunchOfWhatWasShownTest {
    @TempDir Path folder;
    private final List<PlanDifference> told = new ArrayList<>();

    @Test
    void whatIsAsItWasShown_isLaunchedWithoutAQuestion() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            assertEquals(3, open.launch().plan().toRun().size());
        }
    }

    @Test
    void aChange_isShown_andNothingIsLaunched_whenThePersonGoesBack() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            open.makeOutputs(open.id("analyze"));
            open.session.launch(this::no);
            open.background.settle();
            assertEquals(
                    List.of(
                            "ANALYZE of experiment only: was to run, now done: its output exists: "
                                    + folder.resolve("out/analyze/stats.json")
                                    + "; no record tells how it was made"),
                    told.getFirst().lines(12));
            assertEquals(2, open.session.plan().plan().toRun().size());
            assertInstanceOf(RunPhase.Idle.class, open.session.run().phase().get());
            assertEquals(List.of(), open.world.runner.launches);
        }
    }

    @Test
    void aChange_isLaunchedAsItIsNow_whenThePersonAgrees() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            open.makeOutputs(open.id("analyze"));
            open.session.launch(this::yes);
            open.background.settle();
            assertEquals(2, open.world.runner.next().plan().toRun().size());
            assertEquals(1, told.size());
        }
    }

    @Test
    void aChangeDuringTheQuestion_isAskedAboutAgain() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            open.makeOutputs(open.id("analyze"));
            String chip = open.id("chip");
            open.session.launch(
                    (difference, now) -> {
                        told.add(difference);
                        makeOutputs(open, chip);
                        return true;
                    });
            open.background.settle();
            assertEquals(2, told.size());
            assertEquals(1, open.world.runner.next().plan().toRun().size());
        }
    }

    @Test
    void aPlanThatGotAProblem_isNotLaunched() throws Exception {
        Path labels = folder.resolve("out/labels.json");
        Files.createDirectories(labels.getParent());
        Files.writeString(labels, "{}");
        try (OpenSession open = OpenSession.of(folder, "TRAIN of a: labels.json -> train/model")) {
            Files.delete(labels);
            open.session.launch(this::no);
            open.background.settle();
            assertEquals(1, told.size());
            assertEquals(1, open.session.problems().size());
            assertFalse(LaunchConsent.isLaunchable(open.session.plan().plan()));
            assertEquals(List.of(), open.world.runner.launches);
        }
    }

    private boolean no(PlanDifference difference, Plan now) {
        told.add(difference);
        return false;
    }

    private boolean yes(PlanDifference difference, Plan now) {
        told.add(difference);
        return true;
    }

    private static void makeOutputs(OpenSession open, String id) {
        try {
            open.makeOutputs(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
