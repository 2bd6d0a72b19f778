package dev.quadrat.ui.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quadrat.ui.fakes.FakeCloud;
import dev.quadrat.ui.fakes.OpenSession;
import dev.quadrat.ui.session.Choices;
import dev.quadrat.workbench.home.HomeFiles;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class RunnerSettingsTest {
    @TempDir Path folder;
    private final List<String> unsaved = new ArrayList<>();

    @Test
    void untilSomethingIsSaid_allIsAsInitially() {
        try (OpenSession open = new OpenSession(folder)) {
            RunnerSettings settings = settings(open);
            choices(open).runner().set("cloud");
            assertEquals("", settings.value(FakeCloud.QUEUE));
            assertEquals("3", settings.value(FakeCloud.ATTEMPTS));
        }
    }

    @Test
    void aChange_holdsAtOnce_andIsSavedAMomentLater() {
        try (OpenSession open = new OpenSession(folder)) {
            RunnerSettings settings = settings(open);
            choices(open).runner().set("cloud");
            settings.set(FakeCloud.QUEUE, "quick");
            assertEquals("quick", choices(open).launch().values().get("queue"));
            assertEquals("", files(open).runnerValues(open.world.cloud).get("queue"));
            open.background.timePasses();
            open.background.settle();
            assertEquals("quick", files(open).runnerValues(open.world.cloud).get("queue"));
            assertEquals(List.of(), unsaved);
        }
    }

    @Test
    void whatWaits_isSavedAtTheEnd() {
        try (OpenSession open = new OpenSession(folder)) {
            RunnerSettings settings = settings(open);
            choices(open).runner().set("cloud");
            settings.set(FakeCloud.QUEUE, "quick");
            settings.flush();
            assertEquals("quick", files(open).runnerValues(open.world.cloud).get("queue"));
        }
    }

    @Test
    void anotherTenant_bringsItsOwnValues_andTheFirstOnesStay() {
        try (OpenSession open = new OpenSession(folder)) {
            RunnerSettings settings = settings(open);
            choices(open).runner().set("cloud");
            settings.set(FakeCloud.TENANT, "blue");
            open.background.settle();
            settings.set(FakeCloud.QUEUE, "quick");
            settings.set(FakeCloud.TENANT, "green");
            open.background.settle();
            assertEquals("green", settings.value(FakeCloud.TENANT));
            assertEquals("", settings.value(FakeCloud.QUEUE));
            settings.set(FakeCloud.QUEUE, "slow");
            settings.set(FakeCloud.TENANT, "blue");
            open.background.settle();
            assertEquals("quick", settings.value(FakeCloud.QUEUE));
            settings.flush();
            assertEquals("slow", files(open).runnerValues(open.world.cloud, "green").get("queue"));
            assertEquals("blue", files(open).runnerValues(open.world.cloud).get("tenant"));
        }
    }

    @Test
    void aRunnerIsToldItsValues_andThatItHasNoneWhileAnotherIsChosen() {
        try (OpenSession open = new OpenSession(folder)) {
            RunnerSettings settings = settings(open);
            choices(open).runner().set("cloud");
            settings.set(FakeCloud.QUEUE, "quick");
            assertEquals("quick", open.world.cloud.plannedFor.getLast().get("queue"));
            choices(open).runner().set("local");
            assertEquals(Map.of(), open.world.cloud.plannedFor.getLast());
        }
    }

    @Test
    void theNextWindow_beginsWhereThisOneEnded() throws Exception {
        try (OpenSession open = new OpenSession(folder)) {
            Map<String, String> kept = Map.of("tenant", "blue", "queue", "slow");
            files(open).keepRunnerValues(open.world.cloud, kept);
            RunnerSettings settings = settings(open);
            choices(open).runner().set("cloud");
            assertEquals("slow", settings.value(FakeCloud.QUEUE));
            assertEquals("blue", settings.value(FakeCloud.TENANT));
        }
    }

    @Test
    void aFieldOfARunnerThatIsNotChosen_isNotSet() {
        try (OpenSession open = new OpenSession(folder)) {
            RunnerSettings settings = settings(open);
            settings.set(FakeCloud.QUEUE, "quick");
            settings.set(FakeCloud.TENANT, "blue");
            open.background.settle();
            assertEquals(Map.of(), choices(open).launch().values());
        }
    }

    @Test
    void whereverItGoes_aRunnerFindsItsValuesAgain() {
        try (OpenSession open = new OpenSession(folder)) {
            RunnerSettings settings = settings(open);
            choices(open).runner().set("cloud");
            settings.set(FakeCloud.QUEUE, "quick");
            choices(open).runner().set("local");
            assertEquals(Map.of(), choices(open).launch().values());
            choices(open).runner().set("cloud");
            assertEquals("quick", settings.value(FakeCloud.QUEUE));
        }
    }

    private RunnerSettings settings(OpenSession open) {
        return new RunnerSettings(
                files(open),
                Map.of("cloud", files(open).runnerValues(open.world.cloud)),
                open.session.runners(),
                choices(open),
                open.background,
                e -> unsaved.add(e.toString()));
    }

    private static HomeFiles files(OpenSession open) {
        return open.world.workbench.files(_ -> {});
    }

    private static Choices choices(OpenSession open) {
        return open.session.plan().choices();
    }
}
