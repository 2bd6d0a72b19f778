package dev.quadrat.host;

import dev.quadrat.dag.CommandDefinition;
import dev.quadrat.dag.Problem;
import dev.quadrat.run.JavaCommand;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks a real child JVM about a jar. */
final class Derive {
    private static final JavaCommand JAVA = JavaCommand.current("dev.quadrat.Main");

    private final List<String> jars = new ArrayList<>();
    private final Map<String, String> arguments = new LinkedHashMap<>();
    private final List<String> classGlobs = new ArrayList<>();
    private final List<String> methodGlobs = new ArrayList<>();
    private final List<String> filterGlobs = new ArrayList<>();
    private String prefix = "exp";
    private int splits = 1;
    private int limitSeconds = 60;

    static Derive from(Path... jars) {
        Derive derive = new Derive();
        for (Path jar : jars) {
            derive.jars.add(jar.toString());
        }
        return derive;
    }

    Derive argument(String name, String value) {
        arguments.put(name, value);
        return this;
    }

    Derive onlyClass(String glob) {
        classGlobs.add(glob);
        return this;
    }

    Derive onlyMethod(String glob) {
        methodGlobs.add(glob);
        return this;
    }

    Derive onlyExperiment(String glob) {
        filterGlobs.add(glob);
        return this;
    }

    Derive prefix(String start) {
        prefix = start;
        return this;
    }

    Derive splits(int count) {
        splits = count;
        return this;
    }

    Derive within(int seconds) {
        limitSeconds = seconds;
        return this;
    }

    DerivedJars ask() {
        DeriveRequest request =
                new DeriveRequest(
                        jars,
                        classGlobs,
                        prefix,
                        methodGlobs,
                        filterGlobs,
                        arguments,
                        splits,
                        Map.of("quadrat.home", "/home/q"),
                        "/work",
                        limitSeconds);
        try {
            return new ChildJvmHost(JAVA, 64).derive(request, definition -> {}, () -> false);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> problems() {
        return ask().problems().stream().map(Problem::message).toList();
    }

    /** As {@code CHIP a: in.tif -> out.zip}. */
    List<String> commands() {
        return ask().definitions().stream().map(Derive::text).toList();
    }

    private static String text(CommandDefinition d) {
        String part = d.split() == null ? "" : " " + d.split().text();
        return "%s%s %s: %s -> %s"
                .formatted(
                        d.type(),
                        part,
                        d.experiment(),
                        String.join(" ", d.inputs()),
                        String.join(" ", d.outputs()));
    }
}
