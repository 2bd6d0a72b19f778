package dev.quadrat.ui.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.run.RunnerField;
import dev.quadrat.ui.fakes.FakeCloud;
import dev.quadrat.ui.fakes.OpenSession;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class FieldViewModelTest {
    @TempDir Path folder;

    @Test
    void aField_saysWhatItWants() {
        try (OpenSession open = new OpenSession(folder)) {
            RunnerSettings settings = settings(open);
            FieldViewModel queue = field(open, settings, FakeCloud.QUEUE);
            assertEquals("Fast queue *", queue.label());
            assertEquals("required", queue.prompt());
            assertTrue(queue.isMissing());
            queue.type(" quick ");
            assertEquals("quick", queue.value().get());
            assertFalse(queue.isMissing());
            assertEquals("Shelf", field(open, settings, FakeCloud.SHELF).label());
            assertEquals(
                    "blank: runs below the experiments' root URI",
                    field(open, settings, FakeCloud.SHELF).prompt());
            assertEquals("3", field(open, settings, FakeCloud.ATTEMPTS).value().get());
        }
    }

    @Test
    void aList_isAskedForWhenItOpens_withWhatTheOthersHold() {
        try (OpenSession open = new OpenSession(folder)) {
            RunnerSettings settings = settings(open);
            FieldViewModel queue = field(open, settings, FakeCloud.QUEUE);
            settings.set(FakeCloud.ATTEMPTS, "5");
            assertEquals(List.of(), open.world.cloud.asked);
            queue.open();
            assertTrue(queue.asking().get());
            open.background.settle();
            assertFalse(queue.asking().get());
            assertEquals(List.of("quick", "slow"), queue.choices());
            assertEquals(List.of("queue of {attempts=5}"), open.world.cloud.asked);
        }
    }

    @Test
    void aListThatCanNotBeHad_saysWhy_andTypingGoesOn() {
        try (OpenSession open = new OpenSession(folder)) {
            RunnerSettings settings = settings(open);
            FieldViewModel queue = field(open, settings, FakeCloud.QUEUE);
            open.world.cloud.offersNothing("the session has expired; log in again");
            queue.open();
            open.background.settle();
            assertEquals("the session has expired; log in again", queue.failure().get());
            queue.type("mine");
            assertEquals("mine", settings.value(FakeCloud.QUEUE));
            assertEquals("the session has expired; log in again", queue.failure().get());
            open.world.cloud.offers(FakeCloud.QUEUE, "quick");
            queue.open();
            open.background.settle();
            assertEquals("", queue.failure().get());
            assertEquals(List.of("quick"), queue.choices());
            assertEquals("mine", queue.value().get());
        }
    }

    @Test
    void anAnswerAboutAnotherTenant_isNotListened() {
        try (OpenSession open = new OpenSession(folder)) {
            RunnerSettings settings = settings(open);
            FieldViewModel queue = field(open, settings, FakeCloud.QUEUE);
            queue.open();
            settings.set(FakeCloud.ATTEMPTS, "5");
            assertFalse(queue.asking().get());
            open.background.settle();
            assertEquals(List.of(), queue.choices());
        }
    }

    @Test
    void aFieldThatIsClosed_followsNoMore() {
        try (OpenSession open = new OpenSession(folder)) {
            RunnerSettings settings = settings(open);
            FieldViewModel queue = field(open, settings, FakeCloud.QUEUE);
            queue.type("quick");
            queue.close();
            settings.set(FakeCloud.QUEUE, "slow");
            assertEquals("quick", queue.value().get());
        }
    }

    private RunnerSettings settings(OpenSession open) {
        open.session.plan().choices().runner().set("cloud");
        return new RunnerSettings(
                open.world.workbench.files(_ -> {}),
                Map.of(),
                open.session.runners(),
                open.session.plan().choices(),
                open.background,
                _ -> {});
    }

    private static FieldViewModel field(
            OpenSession open, RunnerSettings settings, RunnerField field) {
        return new FieldViewModel(field, open.world.cloud, settings, open.background);
    }
}
