package dev.quadrat.local;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.Problem;
import dev.quadrat.run.ExperimentRunner;
import dev.quadrat.run.JavaCommand;
import dev.quadrat.run.LaunchSettings;
import dev.quadrat.run.LiveProcess;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.run.RunManifest;
import dev.quadrat.run.RunnerCheck;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Runs a plan on this machine by GNU make; where there is none, by the built-in executor. */
public final class LocalExperimentRunner implements ExperimentRunner {
    /**
     * make in a session of its own: neither this process's end nor Ctrl-C in its terminal ends it.
     * That it came to its end is written down: then what is unfinished has failed and is not lost.
     */
    private static final String DETACHED =
            """
            set -- sh -c '"$@"; echo $? >supervisor.exit' sh "$@"
            if command -v setsid >/dev/null; then exec setsid "$@"; else exec nohup "$@"; fi
            """;

    private static final String REMAINING = "Makefile.retry";

    private final JavaCommand java;
    private final String searchPath;

    /**
     * @param searchPath where make is looked for, as in the variable PATH
     */
    public LocalExperimentRunner(JavaCommand java, String searchPath) {
        this.java = java;
        this.searchPath = searchPath;
    }

    @Override
    public String name() {
        return "local";
    }

    @Override
    public String title() {
        return "Local";
    }

    @Override
    public List<Problem> preflight(Plan plan, LaunchSettings settings) {
        return withoutMake();
    }

    @Override
    public RunnerCheck check(Optional<Plan> plan, LaunchSettings settings) {
        return new RunnerCheck(Machine.facts(make()), plan.isPresent() ? List.of() : withoutMake());
    }

    private List<Problem> withoutMake() {
        return make().isPresent()
                ? List.of()
                : List.of(
                        Problem.warning(
                                Problem.Kind.RUNNER,
                                "GNU make is not on the PATH: the built-in executor runs the"
                                        + " Makefile's graph; install the package make to run the"
                                        + " Makefile by hand as well",
                                List.of(),
                                List.of()));
    }

    @Override
    public void launch(RunDirectory run, Plan plan, LaunchSettings settings) throws IOException {
        // What a run has left has a Makefile of its own; the run's own stays for hands.
        Path file = Files.exists(run.makefile()) ? run.path().resolve(REMAINING) : run.makefile();
        Files.writeString(file, makefile(run, plan, flags(settings)).text());
        List<String> line = new ArrayList<>(List.of("/bin/sh", "-c", DETACHED, "sh"));
        line.addAll(
                make().map(make -> make(make, file, settings))
                        .orElseGet(() -> builtIn(run, settings)));
        ProcessBuilder builder = new ProcessBuilder(line);
        File output = run.path().resolve("make.log").toFile();
        builder.directory(run.path().toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output))
                .redirectErrorStream(true);
        // We may ourselves be started by a make, whose flags are none of this one's business.
        builder.environment().keySet().removeAll(List.of("MAKEFLAGS", "MAKELEVEL", "MFLAGS"));
        Process supervisor = builder.start();
        try {
            run.recordSupervisor(LiveProcess.of(supervisor));
        } catch (IOException e) {
            // Nobody could find it again.
            supervisor.descendants().forEach(ProcessHandle::destroyForcibly);
            supervisor.destroyForcibly();
            throw e;
        }
    }

    @Override
    public boolean writeMakefile(RunDirectory run, Plan plan, LaunchSettings settings)
            throws IOException {
        List<String> flags = flags(settings);
        // Two folders above it is no home of Quadrat, but anybody's.
        flags.add("-D" + LaunchSettings.GPU_FOLDER_PROPERTY + "=gpu");
        Files.writeString(run.makefile(), makefile(run, plan, flags).text());
        return true;
    }

    private Makefile makefile(RunDirectory run, Plan plan, List<String> flags) throws IOException {
        return new Makefile(
                plan, run.path().toString(), run.manifest().workingFolder(), java.line(flags));
    }

    private static List<String> make(Path make, Path makefile, LaunchSettings settings) {
        return List.of(
                make.toString(),
                "-k",
                "-j",
                String.valueOf(settings.parallel()),
                "-f",
                makefile.toString(),
                "all");
    }

    private List<String> builtIn(RunDirectory run, LaunchSettings settings) {
        List<String> line =
                new ArrayList<>(
                        java.line(
                                List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                                BuiltInExecutor.COMMAND,
                                run.path().toString(),
                                String.valueOf(settings.parallel())));
        line.addAll(java.line(flags(settings)));
        return line;
    }

    @Override
    public boolean isAlive(RunDirectory run) {
        try {
            return run.supervisor().filter(LiveProcess::isAlive).isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public List<String> stop(RunDirectory run) throws IOException {
        return new ProcessTrees(run).end(stopLimit());
    }

    /** Its output goes to the terminal; whether it succeeds, the run's folder will tell. */
    @Override
    public Optional<String> byHand(RunDirectory run, String commandId) throws IOException {
        RunManifest manifest = run.manifest();
        List<String> line =
                java.line(
                        flags(manifest.settings()),
                        "run-command",
                        run.commandFile(commandId).toString());
        return Optional.of(
                "cd %s && %s"
                        .formatted(
                                ShellLine.of(List.of(manifest.workingFolder())),
                                ShellLine.of(line)));
    }

    private static List<String> flags(LaunchSettings settings) {
        List<String> flags = new ArrayList<>();
        flags.add("-Djava.awt.headless=true");
        flags.addAll(
                Shares.of(Machine.cores(), Machine.megabytes(), settings.parallel())
                        .withHeap(settings.commandMegabytes())
                        .flags());
        flags.add("-D" + LaunchSettings.GPU_SLOTS_PROPERTY + "=" + settings.gpuSlots());
        settings.temporaryFolder()
                .ifPresent(folder -> flags.add("-Djava.io.tmpdir=" + folder.toAbsolutePath()));
        return flags;
    }

    private Optional<Path> make() {
        return Arrays.stream(searchPath.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, "make"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
