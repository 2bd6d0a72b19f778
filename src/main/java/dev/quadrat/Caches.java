package dev.quadrat;

import dev.quadrat.run.JavaCommand;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Makes the caches of classes that Java starts from, beside the jar: one for the command line and
 * the window, one for children, whose starts count once a command. A cache fits the Java and the
 * jars that it was made with; where it doesn't fit, or where there is none, Quadrat starts more
 * slowly and that is all.
 */
final class Caches {
    static final String CHILDREN = "children";

    private static final List<String> ALL = List.of("quadrat", CHILDREN);

    private static final String JAR = "quadrat.jar";
    private static final int LIMIT_SECONDS = 120;

    private record Rehearsal(String name, Path cache, Path log, Process process) {}

    private final JavaCommand java;
    private final Path application;
    private final Path folder;
    private final PrintStream err;

    /**
     * @param folder of the jar
     */
    Caches(JavaCommand java, Path application, Path folder, PrintStream err) {
        this.java = java;
        this.application = application;
        this.folder = folder;
        this.err = err;
    }

    /**
     * The children's, if it has the jar's time: Java would start another jar's classes from it, be
     * that jar a later or an earlier one.
     */
    static Optional<Path> ofChildren(Path folder) {
        Path cache = folder.resolve(CHILDREN + ".aot");
        try {
            FileTime mark = Files.getLastModifiedTime(cache);
            FileTime built = Files.getLastModifiedTime(folder.resolve(JAR));
            return Optional.of(cache).filter(_ -> mark.equals(built));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Rehearses these kinds of start at once. Tells what failed; nothing of that is left. What was
     * made gets the jar's time, by which it is known for this jar's.
     *
     * @param names of the kinds; none for all. Where no window will ever be, the children's do.
     */
    boolean make(List<String> names) throws IOException, InterruptedException {
        if (!ALL.containsAll(names)) {
            err.printf("quadrat: make-caches knows %s%n", String.join(" and ", ALL));
            return false;
        }
        FileTime built = Files.getLastModifiedTime(folder.resolve(JAR));
        Path home = Files.createTempDirectory("quadrat-rehearsal-");
        try {
            List<Rehearsal> rehearsals = new ArrayList<>();
            for (String name : names.isEmpty() ? ALL : names) {
                rehearsals.add(begin(name, home));
            }
            boolean made = true;
            for (Rehearsal rehearsal : rehearsals) {
                made &= end(rehearsal, built);
            }
            return made;
        } finally {
            delete(home);
        }
    }

    private Rehearsal begin(String name, Path home) throws IOException {
        Path cache = folder.resolve(name + ".aot");
        Files.deleteIfExists(cache);
        Path log = home.resolve(name + ".log");
        ProcessBuilder builder =
                new ProcessBuilder(
                        java.line(
                                List.of(
                                        "-XX:AOTCacheOutput=" + cache,
                                        "-XX:TieredStopAtLevel=1",
                                        "-XX:+UseSerialGC",
                                        "-Dquadrat.application=" + application,
                                        "-Dglass.platform=Headless",
                                        "-Dprism.order=sw"),
                                "rehearse",
                                name));
        builder.environment().put("QUADRAT_HOME", home.resolve(name).toString());
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        return new Rehearsal(name, cache, log, builder.start());
    }

    private boolean end(Rehearsal rehearsal, FileTime built)
            throws IOException, InterruptedException {
        Process process = rehearsal.process;
        boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
        if (ended && process.exitValue() == 0 && Files.isRegularFile(rehearsal.cache)) {
            Files.setLastModifiedTime(rehearsal.cache, built);
            return true;
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
        err.printf(
                "quadrat: no cache %s was made (%s); starts will be slower%n%s%n",
                rehearsal.cache,
                ended ? "exit code " + process.exitValue() : "not within " + LIMIT_SECONDS + " s",
                Files.readString(rehearsal.log));
        Files.deleteIfExists(rehearsal.cache);
        return false;
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.delete(file);
        }
    }
}
