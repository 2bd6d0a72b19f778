package dev.quadrat.ui;

import dev.quadrat.ui.ending.ProgramNotices;
import dev.quadrat.ui.look.Theme;
import dev.quadrat.ui.look.ThemeChoice;
import dev.quadrat.ui.support.FxBackground;
import dev.quadrat.workbench.Workbench;
import dev.quadrat.workbench.instance.FirstWindow;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** The window as a program of its own. */
public final class QuadratApplication {
    /**
     * The property that makes the window close by itself when so many frames were painted: where a
     * start is rehearsed or timed.
     */
    public static final String FRAMES = "quadrat.window.frames";

    private QuadratApplication() {}

    /**
     * Shows the window and returns when it is closed. Once in a process.
     *
     * @param jars to open at once; none for the welcome page
     * @param first tells what later starts hand over; empty if they have windows of their own
     */
    public static void launch(
            Workbench workbench,
            List<Path> jars,
            Optional<Path> exampleJar,
            String version,
            Optional<FirstWindow> first) {
        CountDownLatch closed = new CountDownLatch(1);
        // Read while JavaFX starts.
        FutureTask<Remembered> remembered = new FutureTask<>(() -> Remembered.of(workbench));
        Thread.ofPlatform().daemon().name("quadrat-remember").start(remembered);
        Platform.startup(
                () -> {
                    Remembered last = now(remembered);
                    Theme theme = new Theme(theme(last));
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
                                            version,
                                            last,
                                            new ProgramNotices(
                                                    System.getProperty("os.name", ""),
                                                    System.getenv().getOrDefault("PATH", ""),
                                                    Thread::startVirtualThread)));
                    stage.setOnHidden(
                            _ -> {
                                first.ifPresent(FirstWindow::close);
                                window.close();
                                theme.close();
                                background.close();
                                closed.countDown();
                            });
                    stage.show();
                    if (!jars.isEmpty()) {
                        window.openNamed(jars);
                    }
                    Integer frames = Integer.getInteger(FRAMES);
                    if (frames != null) {
                        closeAfter(frames, stage);
                    }
                    first.ifPresent(
                            handed ->
                                    handed.listen(
                                            more ->
                                                    background.onWindow(
                                                            () -> window.takeOver(more))));
                });
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Platform.exit();
    }

    /** The system property is for whoever looks at the window in both themes. */
    private static ThemeChoice theme(Remembered remembered) {
        String property = System.getProperty("quadrat.theme");
        return ThemeChoice.of(property == null ? remembered.settings().theme() : property);
    }

    private static Remembered now(FutureTask<Remembered> task) {
        try {
            return task.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("what the home folder remembers was not read", e);
        }
    }

    /** The timer is asked before a frame is painted, and only when the last one is. */
    private static void closeAfter(int frames, Stage stage) {
        new AnimationTimer() {
            private int painted;

            @Override
            public void handle(long now) {
                if (painted++ == frames) {
                    stop();
                    stage.hide();
                }
            }
        }.start();
    }
}
