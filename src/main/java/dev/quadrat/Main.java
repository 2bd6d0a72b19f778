package dev.quadrat;

import dev.quadrat.batch.AwsBatchExperimentRunner;
import dev.quadrat.batch.gateway.SdkAccess;
import dev.quadrat.batch.gateway.Timekeeper;
import dev.quadrat.batch.supervisor.DetachedProcess;
import dev.quadrat.batch.supervisor.SupervisorProcess;
import dev.quadrat.cli.Console;
import dev.quadrat.cli.ExitCode;
import dev.quadrat.cli.Installation;
import dev.quadrat.cli.QuadratCommandLine;
import dev.quadrat.host.ChildJvmHost;
import dev.quadrat.host.CommandProcess;
import dev.quadrat.host.DeriveProcess;
import dev.quadrat.host.Rehearsal;
import dev.quadrat.local.BuiltInExecutor;
import dev.quadrat.local.LocalExperimentRunner;
import dev.quadrat.run.JavaCommand;
import dev.quadrat.storage.Storage;
import dev.quadrat.storage.StorageByScheme;
import dev.quadrat.storage.http.HttpStorage;
import dev.quadrat.storage.s3.AwsProfile;
import dev.quadrat.storage.s3.S3Storage;
import dev.quadrat.ui.QuadratApplication;
import dev.quadrat.workbench.Predictions;
import dev.quadrat.workbench.QuadratHome;
import dev.quadrat.workbench.Workbench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The composition root: the only class that sees everything. */
public final class Main {
    private static final int DERIVE_HEAP_MEGABYTES = 512;

    /** In these three seconds the example's plan is shown. */
    private static final String REHEARSED_FRAMES = "180";

    private Main() {}

    /**
     * A child JVM's work is handed over before anything of the command line is loaded: there, every
     * tenth of a second counts once a command.
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        switch (args.length == 0 ? "" : args[0]) {
            case "run-command", "run_command" -> {
                if (args.length != 2) {
                    System.err.println("quadrat: run-command takes one command file's URI");
                    System.exit(2);
                }
                CommandProcess.main(args[1], storage());
            }
            case "derive" -> DeriveProcess.main();
            case BuiltInExecutor.COMMAND ->
                    System.exit(BuiltInExecutor.main(List.of(args).subList(1, args.length)));
            case DetachedProcess.COMMAND ->
                    System.exit(SupervisorProcess.main(Path.of(args[1]), new SdkAccess()));
            case "make-caches" -> System.exit(makeCaches(List.of(args).subList(1, args.length)));
            case "rehearse" -> System.exit(rehearse(args[1].equals(Caches.CHILDREN)));
            default -> System.exit(commandLine(args));
        }
    }

    private static int makeCaches(List<String> names) throws IOException, InterruptedException {
        JavaCommand java = JavaCommand.current(Main.class.getName());
        boolean made = new Caches(java, application(), folder(), System.err).make(names);
        return made ? ExitCode.OK : ExitCode.COMMAND_FAILED;
    }

    /**
     * Does what later starts do, for {@link Caches}: the JVM writes down what it loads.
     *
     * @param children what children do, instead of what the command line and the window do
     */
    private static int rehearse(boolean children) throws IOException {
        String jar = application().resolve("examples/land-water.jar").toString();
        if (children) {
            return Rehearsal.run(Path.of(jar), home().path(), variables(application(), home()))
                    ? ExitCode.OK
                    : ExitCode.COMMAND_FAILED;
        }
        System.setProperty(QuadratApplication.FRAMES, REHEARSED_FRAMES);
        return Math.max(commandLine("plan", "-p", jar), commandLine(jar));
    }

    @SuppressWarnings("SystemConsoleNull") // null is what the checker expects of older platforms
    private static int commandLine(String... args) {
        // AWT only draws pictures into files here; the window is JavaFX's.
        System.setProperty("java.awt.headless", "true");
        Map<String, String> environment = System.getenv();
        QuadratHome home = home();
        if (Files.exists(home.path()) && !Files.isDirectory(home.path())) {
            System.err.printf(
                    "quadrat: QUADRAT_HOME %s is a file, not a folder; name another%n",
                    home.path());
            return ExitCode.USAGE;
        }
        Path application = application();
        JavaCommand java = JavaCommand.current(Main.class.getName(), Caches.ofChildren(folder()));
        Workbench workbench =
                new Workbench(
                        new ChildJvmHost(java, DERIVE_HEAP_MEGABYTES),
                        storage(),
                        List.of(
                                new LocalExperimentRunner(
                                        java, environment.getOrDefault("PATH", "/usr/bin:/bin")),
                                new AwsBatchExperimentRunner(
                                        new SdkAccess(),
                                        new DetachedProcess(java),
                                        Timekeeper.SYSTEM)),
                        home,
                        variables(application, home),
                        Clock.systemUTC());
        Installation installation =
                new Installation(
                        version(), application.resolve("examples/land-water.jar"), home.path());
        java.io.Console console = System.console();
        boolean terminal = console != null && console.isTerminal();
        return QuadratCommandLine.run(
                args,
                workbench,
                new Predictions(java),
                new Window(
                        workbench,
                        home.path(),
                        installation.exampleJar(),
                        installation.version(),
                        environment),
                installation,
                new Console(System.out, System.err, terminal));
    }

    /** Written as lambdas: a reference to a constructor would load what most runs never need. */
    private static Storage storage() {
        return new StorageByScheme(
                Map.of(
                        "s3", () -> new S3Storage(AwsProfile.DEFAULT),
                        "http", () -> new HttpStorage(),
                        "https", () -> new HttpStorage()));
    }

    private static QuadratHome home() {
        return QuadratHome.locate(
                System.getenv(),
                System.getProperty("os.name"),
                Path.of(System.getProperty("user.home")));
    }

    private static Map<String, String> variables(Path application, QuadratHome home) {
        return Map.of(
                "quadrat.examples", application.resolve("examples").toString(),
                "quadrat.home", home.path().toString());
    }

    /** The folder that holds {@code bin}, {@code lib} and {@code examples}. */
    private static Path application() {
        String told = System.getProperty("quadrat.application");
        if (told != null) {
            return Path.of(told).toAbsolutePath().normalize();
        }
        return folder().resolve("..").normalize();
    }

    /** The jar's folder, or the one that holds the classes'. */
    private static Path folder() {
        URI jar =
                URI.create(
                        Main.class.getProtectionDomain().getCodeSource().getLocation().toString());
        return Path.of(jar).resolve("..").toAbsolutePath().normalize();
    }

    private static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
