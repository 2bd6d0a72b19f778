package dev.quadrat.ui.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.ui.fakes.OpenSession;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class FollowViewModelTest {
    @TempDir Path folder;
    private final List<String> found = new ArrayList<>();

    @Test
    void aRunThatIsFound_isTold() {
        try (OpenSession open = new OpenSession(folder)) {
            FollowViewModel model = model(open);
            model.follow(" cloud:run-7 ");
            assertTrue(model.looking().get());
            open.background.settle();
            assertFalse(model.looking().get());
            assertEquals(List.of("run-7"), found);
            assertEquals("", model.failure().get());
        }
    }

    @Test
    void whatKeepsItFromBeingFound_isSaid_untilTheNextAddress() {
        try (OpenSession open = new OpenSession(folder)) {
            FollowViewModel model = model(open);
            open.world.cloud.offersNothing("there is no such run; look at its id");
            model.follow("cloud:run-8");
            open.background.settle();
            assertEquals("there is no such run; look at its id", model.failure().get());
            model.follow("cloud:run-7");
            assertEquals("", model.failure().get());
            assertEquals(List.of(), found);
        }
    }

    @Test
    void whatNoRunnerKnows_isNoPlaceOfRuns() {
        try (OpenSession open = new OpenSession(folder)) {
            FollowViewModel model = model(open);
            model.follow("moon:run-7");
            open.background.settle();
            assertTrue(
                    model.failure().get().startsWith("moon:run-7 is no place of runs; "),
                    model.failure().get());
        }
    }

    @Test
    void whoLosesInterest_isToldNothing_andABlankAddressIsNone() {
        try (OpenSession open = new OpenSession(folder)) {
            FollowViewModel model = model(open);
            model.follow("  ");
            assertFalse(model.looking().get());
            model.follow("cloud:run-7");
            model.cancel();
            open.background.settle();
            assertEquals(List.of(), found);
        }
    }

    private FollowViewModel model(OpenSession open) {
        return new FollowViewModel(open.world.workbench.history(), open.background, found::add);
    }
}
