package dev.quadrat.ui;

import dev.quadrat.storage.LocalStorage;
import dev.quadrat.ui.dag.DagView;
import dev.quadrat.ui.dag.DagViewModel;
import dev.quadrat.ui.ending.DesktopNotices;
import dev.quadrat.ui.look.Theme;
import dev.quadrat.ui.look.ThemeChoice;
import dev.quadrat.ui.session.RunPhase;
import dev.quadrat.ui.session.Session;
import dev.quadrat.ui.support.FxBackground;
import dev.quadrat.workbench.QuadratHome;
import dev.quadrat.workbench.Workbench;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Times the whole window on plans of tens of thousands of commands; with {@code pan}, how fast the
 * drawing moves. On a display, or with {@code -Dglass.platform=Headless -Dprism.order=sw}.
 */
public final class WindowBench {
    private static final int ROUNDS = 5;
    private static final int FRAMES = 60;

    private final GridJars jars;
    private final GridRunner runner = new GridRunner();
    private final MainWindow window;
    private final Stage stage;
    private final Path jar;

    private WindowBench(Stage stage, Path folder) {
        this.stage = stage;
        jars = new GridJars(folder.resolve("out"));
        jar = folder.resolve("grid.jar");
        Workbench workbench =
                new Workbench(
                        jars,
                        new LocalStorage(),
                        List.of(runner),
                        new QuadratHome(folder.resolve("home")),
                        Map.of(),
                        Clock.systemUTC());
        window =
                new MainWindow(
                        stage,
                        new WindowParts(
                                workbench,
                                new FxBackground(),
                                new Theme(ThemeChoice.LIGHT),
                                new DialogQuestions(stage),
                                Clock.systemUTC(),
                                Optional.empty(),
                                "bench",
                                Remembered.of(workbench),
                                DesktopNotices.NONE));
        stage.setWidth(1440);
        stage.setHeight(900);
        stage.show();
    }

    /** Prints a line for each promise, with what was promised. */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("quadrat-bench-");
        CountDownLatch up = new CountDownLatch(1);
        boolean panning = args.length > 0 && args[0].equals("pan");
        if (panning) {
            // Frames follow each other as fast as they are made, not as the display wants them.
            System.setProperty("javafx.animation.fullspeed", "true");
        }
        Platform.startup(up::countDown);
        up.await();
        Files.createFile(folder.resolve("grid.jar"));
        Stage stage = Frames.on(Stage::new);
        WindowBench bench = Frames.on(() -> new WindowBench(stage, folder));
        if (panning) {
            bench.measurePanning();
        } else {
            bench.measure();
        }
        Frames.on(
                () -> {
                    stage.hide();
                    return true;
                });
        System.exit(0);
    }

    private void measurePanning() throws Exception {
        open(3, 48);
        double few = pan("300 commands, all drawn");
        open(300, 50);
        drawAll();
        double many = pan("30,000 commands, all drawn");
        System.out.printf("pan and zoom, 30,000 ÷ 300: %.2f (promised: 2)%n", many / few);
        Frames.on(
                () -> {
                    view().fit();
                    return true;
                });
        hover();
    }

    private void measure() throws Exception {
        List<Double> first = new ArrayList<>();
        List<Double> drawn = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            open(3, 2);
            first.add(open(300, 50));
            drawn.add(drawAll());
        }
        say("300 × 50: plan to first frame (overview)", first, "1,000 ms");
        say("300 × 50: all %,d drawn".formatted(dag().dag().size()), drawn, "1,000 ms");
        first.clear();
        for (int i = 0; i < ROUNDS; i++) {
            open(3, 2);
            first.add(open(3, 5_000));
        }
        say("3 × 5,000: plan to first frame", first, "1,000 ms");
        unfold();
        states();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                "heap after collection: %d MB (promised: 512 with a million log lines)%n",
                (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }

    /** Returns milliseconds from the plan to the end of the frame that shows it. */
    private double open(int experiments, int parts) throws Exception {
        jars.says(experiments, parts);
        double before = Frames.processor();
        int size = experiments * (2 * parts + 3) + 1;
        Session session = window.session();
        Frames.on(
                () -> {
                    window.openNamed(List.of(jar));
                    return true;
                });
        until(() -> session.plan().plan().dag().size() == size && !session.plan().busy().get());
        // With hundreds of experiments the overview comes first.
        boolean counted = experiments > 200;
        until(() -> counted ? hasRows() : dag().dag().size() == size);
        Frames.of(2, () -> {});
        double millis = (System.nanoTime() - runner.planned()) / 1e6;
        System.out.printf(
                "  %d × %d: first frame after %.0f ms; the window's thread took %.0f ms of the"
                        + " processor%n",
                experiments, parts, millis, Frames.processor() - before);
        return millis;
    }

    private boolean hasRows() {
        return stage.getScene().getRoot().lookup("#overview-table") instanceof TableView<?> table
                && !table.getItems().isEmpty();
    }

    /** Milliseconds until every command of the plan stands on its own in the drawing. */
    private double drawAll() throws Exception {
        long from = System.nanoTime();
        Frames.on(
                () -> {
                    stage.getScene().getRoot().lookup("#show-dag").requestFocus();
                    ((javafx.scene.control.ToggleButton)
                                    stage.getScene().getRoot().lookup("#show-dag"))
                            .setSelected(true);
                    return true;
                });
        // Only now that it is looked at is it laid out.
        until(() -> dag().dag().size() == window.session().plan().plan().dag().size());
        Frames.on(
                () -> {
                    dag().unfoldAll();
                    return true;
                });
        until(() -> dag().guard().get().isPresent() || isAllOpen());
        Frames.on(
                () -> {
                    dag().drawAnyway();
                    view().fit();
                    return true;
                });
        until(this::isAllOpen);
        Frames.of(2, () -> {});
        return (System.nanoTime() - from) / 1e6;
    }

    private boolean isAllOpen() {
        return dag().layout().frames().stream().noneMatch(frame -> frame.folded());
    }

    private double pan(String what) throws Exception {
        Frames.on(
                () -> {
                    view().fit();
                    return true;
                });
        Frames.of(FRAMES, () -> view().pan(1, 1));
        List<Double> medians = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            int[] step = new int[1];
            medians.add(
                    Frames.median(
                            Frames.of(
                                    FRAMES,
                                    () -> {
                                        view().pan(step[0] % 2 == 0 ? 3 : -3, 2);
                                        if (step[0]++ % 10 < 5) {
                                            view().zoomIn();
                                        } else {
                                            view().zoomOut();
                                        }
                                    })));
        }
        say(what + ": a frame of pan and zoom", medians, "33 ms");
        return Frames.median(medians);
    }

    private void hover() throws Exception {
        Node canvas = view().lookup("#dag-canvas");
        int[] at = new int[1];
        List<Double> times = Frames.of(FRAMES, () -> moveOver(canvas, at[0]++));
        say("30,000 commands: a frame that lights up a path", times, "33 ms");
    }

    /** The pointer goes down a column of the drawing, which is fitted into the view. */
    private void moveOver(Node canvas, int step) {
        double x = canvas.getLayoutBounds().getCenterX();
        double y = 40 + step * 7.0 % (canvas.getLayoutBounds().getHeight() - 80);
        Event.fireEvent(
                canvas,
                new MouseEvent(
                        MouseEvent.MOUSE_MOVED,
                        x,
                        y,
                        x,
                        y,
                        MouseButton.NONE,
                        0,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        null));
    }

    private void unfold() throws Exception {
        String group = dag().layout().frames().getFirst().group();
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            long from = System.nanoTime();
            Frames.on(
                    () -> {
                        dag().toggleFolded(group);
                        return true;
                    });
            until(() -> !folded(group));
            Frames.of(2, () -> {});
            times.add((System.nanoTime() - from) / 1e6);
            Frames.on(
                    () -> {
                        dag().toggleFolded(group);
                        return true;
                    });
            until(() -> folded(group));
        }
        say("unfolding a frame of 5,000 parts", times, "300 ms");
        System.out.printf("  the first time: %.0f ms%n", times.getFirst());
    }

    private boolean folded(String group) {
        return dag().layout().frames().stream()
                .filter(frame -> frame.group().equals(group))
                .allMatch(frame -> frame.folded());
    }

    private void states() throws Exception {
        open(300, 50);
        drawAll();
        Frames.on(
                () -> {
                    window.session().launch((_, _) -> true);
                    return true;
                });
        until(() -> window.session().run().phase().get() instanceof RunPhase.Running);
        until(() -> window.session().run().counts().settled() > 500);
        int before = window.session().run().counts().settled();
        long from = System.nanoTime();
        long end = from + TimeUnit.SECONDS.toNanos(10);
        List<Double> work = new ArrayList<>();
        List<Double> gaps = Frames.gaps(() -> System.nanoTime() < end, work);
        int changes = 2 * (window.session().run().counts().settled() - before);
        System.out.printf(
                "%,d state changes a second at 30,000 commands: %d frames in 10 s, median %.0f ms,"
                        + " longest %.0f ms (promised: 100), %d over 100 ms; of the window's thread"
                        + " at most %.0f ms of the processor%n",
                changes / 10,
                gaps.size(),
                Frames.median(gaps),
                Frames.longest(gaps),
                gaps.stream().filter(gap -> gap > 100).count(),
                Frames.longest(work));
    }

    private DagView view() {
        return window.workArea().dag();
    }

    private DagViewModel dag() {
        return view().model();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        while (!Frames.on(condition)) {
            Thread.sleep(2);
        }
    }

    private static void say(String what, List<Double> times, String promised) {
        System.out.printf(
                "%s: median %.1f ms, longest %.1f ms (promised: %s)%n",
                what, Frames.median(times), Frames.longest(times), promised);
    }
}
