package dev.quadrat.ui.problems;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quadrat.dag.Problem;
import dev.quadrat.ui.fakes.OpenSession;
import dev.quadrat.ui.fakes.World;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class ProblemsViewModelTest {
    @TempDir Path folder;

    @Test
    void errors_comeBeforeWarnings() {
        try (OpenSession open = new OpenSession(folder)) {
            open.world.host.fails(
                    Problem.warning(Problem.Kind.LOAD, "old jar", List.of(), List.of()),
                    Problem.error(Problem.Kind.EXPERIMENT, "a threw"));
            open.open();
            ProblemsViewModel model = new ProblemsViewModel(open.session);
            assertEquals(
                    List.of("a threw", "old jar"),
                    model.problems().stream().map(Problem::message).toList());
        }
    }

    @Test
    void aRefusedLaunch_isListed_untilSomethingIsChanged() {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            ProblemsViewModel model = new ProblemsViewModel(open.session);
            open.world.runner.refuses(Problem.error(Problem.Kind.RUNNER, "no make"));
            open.session.launch(OpenSession.NEVER);
            open.background.settle();
            assertEquals(1, model.problems().size());
            open.world.runner.refuses();
            open.session.plan().derive();
            open.background.settle();
            assertEquals(List.of(), model.problems());
        }
    }

    @Test
    void aMissingInput_isListed() {
        try (OpenSession open = OpenSession.of(folder, "TRAIN of a: no/chips -> train/model")) {
            ProblemsViewModel model = new ProblemsViewModel(open.session);
            assertEquals(Problem.Kind.MISSING_INPUT, model.problems().getFirst().kind());
        }
    }

    @Test
    void everyKind_hasItsWord() {
        for (Problem.Kind kind : Problem.Kind.values()) {
            assertEquals(ProblemWords.kind(kind).strip(), ProblemWords.kind(kind));
        }
    }
}
