package dev.quadrat.ui.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.quadrat.dag.Problem;
import dev.quadrat.run.RunnerCheck;
import dev.quadrat.ui.fakes.FakeCloud;
import dev.quadrat.ui.fakes.OpenSession;
import dev.quadrat.ui.fakes.World;
import dev.quadrat.ui.session.LaunchConsent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class CheckViewModelTest {
    private static final RunnerCheck.Fact ACCOUNT = new RunnerCheck.Fact("Account", "1234");

    @TempDir Path folder;

    @Test
    void aCheck_tellsFacts_andProblems_thoseOfThePlanToo() {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            CheckViewModel model = model(open, settings(open));
            open.world.cloud.finds(warning("the queue is slow"));
            model.check();
            assertInstanceOf(CheckState.Looking.class, model.state().get());
            open.background.settle();
            CheckState.Found found = assertInstanceOf(CheckState.Found.class, model.state().get());
            assertEquals(List.of(ACCOUNT), found.check().facts());
            assertEquals(
                    List.of(
                            "Fast queue is blank; say it in the settings",
                            "Tenant is blank; say it in the settings",
                            "the queue is slow"),
                    found.check().problems().stream().map(Problem::message).toList());
            assertEquals(
                    "2 problems, 1 warning; nothing can be launched like this",
                    FoundText.verdict(found.title(), found.check()));
        }
    }

    @Test
    void withoutAPlan_theRunnerAloneIsLookedAt() {
        try (OpenSession open = new OpenSession(folder)) {
            CheckViewModel model = model(open, settings(open));
            model.check();
            open.background.settle();
            assertEquals(
                    new CheckState.Found(
                            "Cloud", new RunnerCheck(List.of(ACCOUNT), List.of()), false),
                    model.state().get());
        }
    }

    @Test
    void aCheckThatFails_saysSo() {
        try (OpenSession open = new OpenSession(folder)) {
            CheckViewModel model = model(open, settings(open));
            open.world.cloud.breaks();
            model.check();
            open.background.settle();
            assertEquals(
                    new CheckState.Failed(
                            "Cloud can't be checked: java.lang.IllegalStateException: a mistake;"
                                    + " try again"),
                    model.state().get());
        }
    }

    @Test
    void aCancelledCheck_tellsNothing() {
        try (OpenSession open = new OpenSession(folder)) {
            CheckViewModel model = model(open, settings(open));
            model.check();
            model.cancel();
            open.background.settle();
            assertEquals(new CheckState.None(), model.state().get());
            assertEquals(List.of(), open.world.cloud.checks);
        }
    }

    @Test
    void whatWasFound_isOld_whenASettingChanges_andGone_withItsRunner() {
        try (OpenSession open = new OpenSession(folder)) {
            RunnerSettings settings = settings(open);
            CheckViewModel model = model(open, settings);
            model.check();
            open.background.settle();
            settings.set(FakeCloud.ATTEMPTS, "1");
            assertEquals(true, ((CheckState.Found) model.state().get()).isOld());
            open.session.plan().choices().runner().set("local");
            assertEquals(new CheckState.None(), model.state().get());
        }
    }

    @Test
    void aCheckThatGoesWell_takesBackWhyTheLaunchWasRefused() {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            RunnerSettings settings = settings(open);
            open.session.plan().choices().values().set(Map.of("tenant", "t", "queue", "q"));
            open.background.settle();
            open.world.cloud.finds(Problem.error(Problem.Kind.RUNNER, "log in first"));
            LaunchConsent never = OpenSession.NEVER;
            open.session.launch(never);
            open.background.settle();
            assertEquals(1, open.session.run().problems().size());
            open.world.cloud.finds();
            model(open, settings).check();
            open.background.settle();
            assertEquals(List.of(), open.session.run().problems());
        }
    }

    @Test
    void whatWasFound_canBeCopied() {
        RunnerCheck check =
                new RunnerCheck(
                        List.of(ACCOUNT),
                        List.of(
                                Problem.error(Problem.Kind.RUNNER, "log in first"),
                                warning("slow")));
        assertEquals(
                """
                1 problem, 1 warning; nothing can be launched like this
                Account: 1234
                error: log in first
                warning: slow
                """,
                FoundText.all("Cloud", check));
        assertEquals(
                "Cloud is ready\nAccount: 1234\n",
                FoundText.all("Cloud", new RunnerCheck(List.of(ACCOUNT), List.of())));
    }

    private static Problem warning(String text) {
        return Problem.warning(Problem.Kind.RUNNER, text, List.of(), List.of());
    }

    private static CheckViewModel model(OpenSession open, RunnerSettings settings) {
        return new CheckViewModel(open.session, open.world.workbench, settings, open.background);
    }

    private static RunnerSettings settings(OpenSession open) {
        open.session.plan().choices().runner().set("cloud");
        open.background.settle();
        return new RunnerSettings(
                open.world.workbench.files(_ -> {}),
                Map.of(),
                open.session.runners(),
                open.session.plan().choices(),
                open.background,
                _ -> {});
    }
}
