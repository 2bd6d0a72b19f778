package dev.quadrat.cli;

import dev.quadrat.host.ChildJvmHost;
import dev.quadrat.local.LocalExperimentRunner;
import dev.quadrat.run.ExperimentRunner;
import dev.quadrat.run.JavaCommand;
import dev.quadrat.storage.LocalStorage;
import dev.quadrat.workbench.Predictions;
import dev.quadrat.workbench.QuadratHome;
import dev.quadrat.workbench.Workbench;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The command line in this JVM, with real children, a home of its own and a desktop that is told.
 */
final class Cli {
    /** What a subcommand left behind. */
    record Result(int exit, String out, String err) {
        List<String> lines() {
            return out.lines().toList();
        }

        List<String> errors() {
            return err.lines().toList();
        }
    }

    private static final JavaCommand JAVA = JavaCommand.current("dev.quadrat.Main");

    private final Path home;
    private final List<List<Path>> opened = new ArrayList<>();
    private final List<ExperimentRunner> runners =
            new ArrayList<>(List.of(new LocalExperimentRunner(JAVA, System.getenv("PATH"))));
    private boolean display;
    private boolean broken;

    Cli(Path home) {
        this.home = home;
    }

    /** Beside the local one. */
    Cli withRunner(ExperimentRunner runner) {
        runners.add(runner);
        return this;
    }

    Cli withDisplay() {
        display = true;
        return this;
    }

    /** A display by name that shows nothing. */
    Cli withBrokenDisplay() {
        display = true;
        broken = true;
        return this;
    }

    /** The jars of every window that was opened. */
    List<List<Path>> opened() {
        return opened;
    }

    Workbench workbench() {
        return new Workbench(
                new ChildJvmHost(JAVA, 256),
                new LocalStorage(),
                runners,
                new QuadratHome(home),
                Map.of("quadrat.home", home.toString()),
                Clock.systemUTC());
    }

    Result run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console =
                new Console(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false);
        Desktop desktop =
                new Desktop() {
                    @Override
                    public boolean isAvailable() {
                        return display;
                    }

                    @Override
                    public int open(List<Path> jars) throws NoDisplayException {
                        if (broken) {
                            throw new NoDisplayException(
                                    new UnsupportedOperationException("Unable to open DISPLAY"));
                        }
                        opened.add(jars);
                        return ExitCode.OK;
                    }
                };
        int exit =
                QuadratCommandLine.run(
                        arguments,
                        workbench(),
                        new Predictions(JAVA),
                        desktop,
                        new Installation("1.2.3", home.resolve("example.jar"), home),
                        console);
        return new Result(
                exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
