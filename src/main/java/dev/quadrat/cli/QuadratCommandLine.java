package dev.quadrat.cli;

import dev.quadrat.run.FailureText;
import dev.quadrat.workbench.Predictions;
import dev.quadrat.workbench.Workbench;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** {@code quadrat}: the window, or a subcommand. */
@Command(
        name = "quadrat",
        description = "A workbench for machine-learning experiments on satellite imagery.")
public final class QuadratCommandLine implements Callable<Integer> {
    @Mixin CommonOptions common = new CommonOptions();

    @Option(
            names = {"-V", "--version"},
            description = "Show the version.")
    boolean version;

    @Parameters(paramLabel = "JAR", description = "Experiment jars to open in the window.")
    List<Path> jars = new ArrayList<>();

    private final Desktop desktop;
    private final Installation installation;
    private final Console console;

    private QuadratCommandLine(Desktop desktop, Installation installation, Console console) {
        this.desktop = desktop;
        this.installation = installation;
        this.console = console;
    }

    /** Runs a command line and returns its exit code. */
    public static int run(
            String[] arguments,
            Workbench workbench,
            Predictions predictions,
            Desktop desktop,
            Installation installation,
            Console console) {
        QuadratCommandLine top = new QuadratCommandLine(desktop, installation, console);
        if (Stream.of(arguments).allMatch(QuadratCommandLine::isPlainJar)) {
            return top.openAtOnce(arguments);
        }
        CommandLine line = new CommandLine(top);
        line.addSubcommand(RunnerHelp.of(new RunSubcommand(workbench, console), workbench));
        line.addSubcommand(RunnerHelp.of(new CheckSubcommand(workbench, console), workbench));
        line.addSubcommand(new PlanSubcommand(workbench, console));
        line.addSubcommand(new LsSubcommand(workbench, console));
        line.addSubcommand(new RunsSubcommand(workbench, console));
        line.addSubcommand(new LogsSubcommand(workbench, console));
        line.addSubcommand(new StopSubcommand(workbench, console));
        line.addSubcommand(new RetrySubcommand(workbench, console));
        line.addSubcommand(new AttachSubcommand(workbench, console));
        line.addSubcommand(new DagSubcommand(workbench, console));
        line.addSubcommand(new PredictSubcommand(predictions, console));
        line.addSubcommand(new ExampleSubcommand(workbench, desktop, installation, console));
        line.setOut(writer(console.out()));
        line.setErr(writer(console.err()));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((error, _) -> usage(error, console));
        line.setExecutionExceptionHandler(
                (error, _, _) -> failed(error, Arrays.asList(arguments), console));
        return line.execute(arguments);
    }

    private static boolean isPlainJar(String argument) {
        return argument.endsWith(".jar") && !argument.startsWith("-") && !argument.startsWith("@");
    }

    /** Without the subcommands and their options, which take a fifth of the window's start. */
    private int openAtOnce(String... arguments) {
        jars = Stream.of(arguments).map(Path::of).toList();
        try {
            return call();
        } catch (NoDisplayException | InterruptedException | RuntimeException e) {
            return failed(e, List.of(), console);
        }
    }

    @Override
    public Integer call() throws NoDisplayException, InterruptedException {
        if (version) {
            console.print("quadrat " + installation.version());
            return ExitCode.OK;
        }
        for (Path jar : jars) {
            if (!jar.toString().endsWith(".jar") && !java.nio.file.Files.exists(jar)) {
                throw new CommandLineError(
                        ExitCode.USAGE,
                        "'%s' is neither a subcommand nor an experiment jar; quadrat --help lists the subcommands"
                                .formatted(jar));
            }
        }
        if (!desktop.isAvailable()) {
            String jar = jars.isEmpty() ? "JAR" : jars.getFirst().toString();
            throw new CommandLineError(
                    ExitCode.USAGE,
                    "there is no display for the window; on the command line: quadrat run local -p "
                            + jar);
        }
        return desktop.open(jars);
    }

    private static int usage(CommandLine.ParameterException error, Console console) {
        String name = error.getCommandLine().getCommandSpec().qualifiedName();
        console.error("%s; see %s --help".formatted(error.getMessage(), name));
        return ExitCode.USAGE;
    }

    private static int failed(Exception error, List<String> arguments, Console console) {
        if (arguments.contains("-v") || arguments.contains("--verbose")) {
            error.printStackTrace(console.err());
        }
        return switch (error) {
            case CommandLineError known -> {
                console.error(String.valueOf(known.getMessage()));
                yield known.exitCode();
            }
            case NoDisplayException none -> {
                console.error(String.valueOf(none.getMessage()));
                yield ExitCode.USAGE;
            }
            case InterruptedException _ -> ExitCode.CANCELLED;
            case IOException io -> fileFailed(io, console);
            case UncheckedIOException io -> fileFailed(cause(io), console);
            default -> {
                console.error("an error in Quadrat itself: %s; -v shows where".formatted(error));
                yield ExitCode.COMMAND_FAILED;
            }
        };
    }

    private static IOException cause(UncheckedIOException wrapper) {
        IOException cause = wrapper.getCause();
        return cause == null ? new IOException(wrapper) : cause;
    }

    private static int fileFailed(IOException failure, Console console) {
        console.error("a file could not be read or written: " + FailureText.of(failure));
        return ExitCode.COMMAND_FAILED;
    }

    private static PrintWriter writer(java.io.PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
