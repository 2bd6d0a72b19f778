package dev.quadrat.ui;

import dev.quadrat.ui.look.Theme;
import dev.quadrat.ui.look.ThemeChoice;
import dev.quadrat.ui.support.FxBackground;
import dev.quadrat.workbench.Workbench;

import javafx.application.Platform;
import javafx.stage.Stage;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** The window as a program of its own. */
public final class QuadratApplication {
    private QuadratApplication() {}

    /**
     * Shows the window and returns when it is closed. Once in a process.
     *
     * @param jars to open at once; none for the welcome page
     */
    public static void launch(
            Workbench workbench, List<Path> jars, Optional<Path> exampleJar, String version) {
        CountDownLatch closed = new CountDownLatch(1);
        Platform.startup(
                () -> {
                    Theme theme = new Theme(ThemeChoice.of(System.getProperty("quadrat.theme")));
                    FxBackground background = new FxBackground();
                    Stage stage = new Stage();
                    MainWindow window =
                            new MainWindow(
                                    stage,
                                    new WindowParts(
                                            workbench,
                                            background,
                                            theme,
                                            new DialogQuestions(stage),
                                            Clock.system(ZoneId.systemDefault()),
                                            exampleJar,
                                            version));
                    stage.setOnHidden(
                            _ -> {
                                window.close();
                                theme.close();
                                background.close();
                                closed.countDown();
                            });
                    stage.show();
                    if (!jars.isEmpty()) {
                        window.open(jars);
                    }
                });
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Platform.exit();
    }
}
