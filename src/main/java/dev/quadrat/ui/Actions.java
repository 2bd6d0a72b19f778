package dev.quadrat.ui;

import dev.quadrat.ui.opening.JarOpening;
import dev.quadrat.ui.session.Session;
import dev.quadrat.ui.trust.RememberedTrust;

import javafx.stage.Window;
import javafx.stage.WindowEvent;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What menus, buttons and keys have in common. */
final class Actions {
    private final Session session;
    private final Questions questions;
    private final Optional<Path> exampleJar;
    private final String version;
    private final JarOpening opening;
    private final RememberedTrust trust;
    private final Window window;

    Actions(
            Session session,
            Questions questions,
            JarOpening opening,
            RememberedTrust trust,
            WindowParts parts,
            Window window) {
        this.session = session;
        this.questions = questions;
        this.opening = opening;
        this.trust = trust;
        this.exampleJar = parts.exampleJar();
        this.version = parts.version();
        this.window = window;
    }

    void open() {
        List<Path> jars = questions.whichJars();
        if (!jars.isEmpty()) {
            open(jars);
        }
    }

    /** Not while a run is at work: its commands and those of other jars would mix. */
    void open(List<Path> jars) {
        if (mayChangeJars()) {
            opening.open(jars);
        }
    }

    /** These were named on a command line, or come with Quadrat. */
    void openNamed(List<Path> jars) {
        trust.trustNamed(jars);
        open(jars);
    }

    /** Absent if this installation has no example. */
    Optional<Runnable> openExample() {
        return exampleJar.map(jar -> () -> openNamed(List.of(jar)));
    }

    void closeJars() {
        if (mayChangeJars()) {
            session.plan().close();
        }
    }

    void quit() {
        window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    void planAgain() {
        if (!session.run().active().get()) {
            session.plan().derive();
        }
    }

    void stop() {
        session.run().stop();
    }

    private boolean mayChangeJars() {
        // A run that is only looked at keeps nobody from anything.
        session.visit().leave();
        boolean running = session.run().active().get();
        if (running) {
            questions.tell(
                    "A run is going on",
                    "Stop it (Ctrl+.) or wait for its end, then open other jars.",
                    Optional.empty());
        }
        return !running;
    }

    void showShortcuts() {
        String text =
                Shortcuts.ALL.stream()
                        .map(s -> "%-22s %s".formatted(s.keys(), s.does()))
                        .collect(Collectors.joining("\n"));
        questions.tell("Shortcuts", text, Optional.empty());
    }

    void showAbout() {
        String text = Diagnostics.text(version);
        questions.tell("Quadrat " + version, text, Optional.of(text));
    }
}
