package dev.quadrat.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Times starts of the built application, from the process's begin to its end, beside the least that
 * Java and JavaFX can do: {@code -Dbench.args=target/quadrat}. The window ends when its third frame
 * is painted, and so does the empty stage. All are started in turn, several times, since others may
 * use the machine too.
 */
public final class StartBench {
    private static final int ROUNDS = 7;
    private static final String FRAMES = "-Dquadrat.window.frames=3";
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final List<String> QUICK =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final Path application;
    private final Path folder;
    private final Map<String, List<String>> lines = new LinkedHashMap<>();

    private StartBench(Path application, Path folder) {
        this.application = application;
        this.folder = folder;
    }

    /** Prints a line a program. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path application = Path.of(args.length == 0 ? "target/quadrat" : args[0]).toAbsolutePath();
        StartBench bench = new StartBench(application, Files.createTempDirectory("quadrat-bench-"));
        bench.prepare();
        bench.measure();
    }

    private void prepare() throws IOException, InterruptedException {
        String libraries = application.resolve("lib") + "/*";
        String classes = libraries + ":" + classes();
        Path plain = withoutCaches();
        String example = application.resolve("examples/land-water.jar").toString();
        String done = doneCommand(example);
        lines.put("empty main", List.of(JAVA, "-cp", classes(), Nothing.class.getName()));
        lines.put("run-command, nothing to do", quadrat(application, "run-command", done));
        lines.put("run-command without a cache", quadrat(plain, "run-command", done));
        lines.put("plan of the example jar", quadrat(application, "plan", "-p", example));
        lines.put("plan without caches", quadrat(plain, "plan", "-p", example));
        String stage = EmptyStage.class.getName();
        lines.put("empty stage", List.of(JAVA, "-cp", classes, stage));
        lines.put("empty stage, our flags", java(QUICK, classes, stage));
        Path cache = folder.resolve("stage.aot");
        run(java(with(QUICK, "-XX:AOTCacheOutput=" + cache), emptyStagePath(), stage));
        lines.put(
                "empty stage, a cache too",
                java(with(QUICK, "-XX:AOTCache=" + cache), emptyStagePath(), stage));
        lines.put("window", quadrat(application));
        lines.put("window without a cache", quadrat(plain));
    }

    private void measure() throws IOException, InterruptedException {
        Map<String, List<Times>> all = new LinkedHashMap<>();
        for (int i = 0; i < ROUNDS; i++) {
            for (Map.Entry<String, List<String>> line : lines.entrySet()) {
                Times before = Times.now();
                run(line.getValue());
                all.computeIfAbsent(line.getKey(), name -> new ArrayList<>())
                        .add(Times.now().beyond(before));
            }
        }
        all.forEach(
                (name, times) ->
                        System.out.printf(
                                "%-28s clock %5.0f ms at best, %5.0f median; processor %5.0f ms"
                                        + " median%n",
                                name,
                                sorted(times, Comparator.comparingDouble(Times::clock))
                                        .getFirst()
                                        .clock(),
                                median(times, Comparator.comparingDouble(Times::clock)).clock(),
                                median(times, Comparator.comparingDouble(Times::children))
                                        .children()));
    }

    private static Times median(List<Times> times, Comparator<Times> order) {
        return sorted(times, order).get(times.size() / 2);
    }

    private static List<Times> sorted(List<Times> times, Comparator<Times> order) {
        return times.stream().sorted(order).toList();
    }

    private static List<String> quadrat(Path application, String... arguments) {
        List<String> line = new ArrayList<>();
        line.add(application.resolve("bin/quadrat").toString());
        line.addAll(List.of(arguments));
        return line;
    }

    private static List<String> java(List<String> flags, String classPath, String main) {
        List<String> line = new ArrayList<>(List.of(JAVA));
        line.addAll(flags);
        line.addAll(List.of("-cp", classPath, main));
        return line;
    }

    private static List<String> with(List<String> flags, String more) {
        return Stream.concat(Stream.of(more), flags.stream()).toList();
    }

    private static String classes() {
        return Path.of(
                        URI.create(
                                StartBench.class
                                        .getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .toString()))
                .toString();
    }

    /** A cache wants jars: folders of classes may change. */
    private String emptyStagePath() throws IOException, InterruptedException {
        Path jar = folder.resolve("stage.jar");
        if (!Files.exists(jar)) {
            String tool = Path.of(JAVA).resolveSibling("jar").toString();
            run(List.of(tool, "--create", "--file", jar.toString(), "-C", classes(), "."));
        }
        return jar + ":" + application.resolve("lib") + "/*";
    }

    /** The same application, as it is where caches don't fit. */
    private Path withoutCaches() throws IOException {
        Path copy = folder.resolve("plain");
        for (String part : List.of("bin", "lib", "examples")) {
            Path from = application.resolve(part);
            try (Stream<Path> files = Files.walk(from)) {
                for (Path file : files.toList()) {
                    if (!file.toString().endsWith(".aot")) {
                        Path to = copy.resolve(part).resolve(from.relativize(file).toString());
                        Files.createDirectories(to.resolve("..").normalize());
                        Files.copy(file, to);
                    }
                }
            }
        }
        return copy;
    }

    /** The file of a command that has run: to run it again is to start and to look. */
    private String doneCommand(String example) throws IOException, InterruptedException {
        run(quadrat(application, "run", "local", "-p", example, "ANALYZE"));
        try (Stream<Path> files = Files.walk(folder.resolve("home/runs"))) {
            return files.filter(file -> file.toString().contains("/commands/analyze"))
                    .findFirst()
                    .orElseThrow()
                    .toString();
        }
    }

    private void run(List<String> line) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(line);
        boolean display = System.getenv("DISPLAY") != null;
        builder.environment()
                .put(
                        "JAVA_TOOL_OPTIONS",
                        FRAMES + (display ? "" : " -Dglass.platform=Headless -Dprism.order=sw"));
        builder.environment().put("QUADRAT_HOME", folder.resolve("home").toString());
        int exit =
                builder.redirectErrorStream(true)
                        .redirectOutput(folder.resolve("said.txt").toFile())
                        .start()
                        .waitFor();
        if (exit != 0) {
            throw new IllegalStateException(
                    line
                            + " ended with "
                            + exit
                            + ": "
                            + Files.readString(folder.resolve("said.txt")));
        }
    }
}
