package dev.quadrat.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanDifference;
import dev.quadrat.dag.Problem;
import dev.quadrat.ui.fakes.OpenSession;
import dev.quadrat.ui.fakes.World;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class ChangedPlanTest {
    @TempDir Path folder;

    @Test
    void changesAreCounted_andTheButtonSaysWhatItLaunches() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            Plan shown = open.session.plan().plan();
            open.makeOutputs(open.id("analyze"));
            open.planAgain();
            ChangedPlan changed = changed(shown, open.session.plan().plan());
            assertEquals("The plan has changed since it was shown: 1 change", changed.title());
            assertEquals(Optional.of("Launch 2 commands"), changed.launch());
            assertEquals(
                    "Nothing was launched yet. Launch it as it is now, or look at it first.",
                    changed.advice());
        }
    }

    @Test
    void ofManyChanges_twelveAreTold_andTheRestCounted() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS)) {
            open.session.plan().choices().splits().set(20);
            open.background.settle();
            Plan shown = open.session.plan().plan();
            for (String id : shown.dag().order()) {
                if (id.startsWith("chip")) {
                    open.makeOutputs(id);
                }
            }
            open.planAgain();
            ChangedPlan changed = changed(shown, open.session.plan().plan());
            assertEquals(13, changed.changes().size());
            assertEquals("and 8 more changes", changed.changes().getLast());
        }
    }

    @Test
    void whatIsAllDone_canNotBeLaunched() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            Plan shown = open.session.plan().plan();
            for (String id : shown.dag().order()) {
                open.makeOutputs(id);
            }
            open.planAgain();
            ChangedPlan changed = changed(shown, open.session.plan().plan());
            assertEquals("Nothing is left to run.", changed.advice());
            assertEquals(Optional.empty(), changed.launch());
        }
    }

    @Test
    void whatGotAProblem_canNotBeLaunched() {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            Plan shown = open.session.plan().plan();
            Plan now = shown.withProblems(List.of(Problem.error(Problem.Kind.STORAGE, "no disk")));
            ChangedPlan changed = changed(shown, now);
            assertEquals(
                    "The plan has problems that it had not when it was shown", changed.title());
            assertEquals("It can't be launched as it is now: 1 problem.", changed.advice());
            assertEquals(List.of(), changed.changes());
            assertEquals(Optional.empty(), changed.launch());
        }
    }

    private static ChangedPlan changed(Plan shown, Plan now) {
        return ChangedPlan.of(PlanDifference.between(shown, now), now);
    }
}
