package dev.quadrat.architecture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

/** Sources that break one rule; the first word of a source is its package. */
record Breach(List<String> sources) {
    private static final String ANYTHING = "dev.quadrat.workbench.Thing public class Thing {}";

    private static final Map<String, Breach> BY_RULE =
            Map.ofEntries(
                    sees("api sees nobody of the project", "api"),
                    sees("dag sees nobody of the project", "dag"),
                    sees("storage sees nobody of the project", "storage"),
                    sees("raster sees api only", "raster"),
                    sees("layout sees dag only", "layout"),
                    sees("run sees dag, storage only", "run"),
                    sees("host sees api, run, dag, storage only", "host"),
                    sees("local sees run, dag only", "local"),
                    sees("batch sees run, dag, storage only", "batch"),
                    breach(
                            "workbench sees host, run, dag, storage only",
                            "dev.quadrat.ui.Pane public class Pane {}",
                            "dev.quadrat.workbench.Bad class Bad { dev.quadrat.ui.Pane p; }"),
                    breach(
                            "cli sees workbench, layout, run, dag only",
                            "dev.quadrat.host.Child public class Child {}",
                            "dev.quadrat.cli.Bad class Bad { dev.quadrat.host.Child c; }"),
                    breach(
                            "ui sees workbench, layout, run, dag only",
                            "dev.quadrat.host.Child public class Child {}",
                            "dev.quadrat.ui.Bad class Bad { dev.quadrat.host.Child c; }"),
                    breach(
                            "every package is in the plan of the house",
                            "dev.quadrat.misc.Bad class Bad {}"),
                    breach(
                            "no cycles between packages",
                            "dev.quadrat.run.A public class A { dev.quadrat.dag.B b; }",
                            "dev.quadrat.dag.B public class B { dev.quadrat.run.A a; }"),
                    breach(
                            "no cycles inside batch",
                            "dev.quadrat.batch.logs.A public class A { dev.quadrat.batch.status.B"
                                    + " b; }",
                            "dev.quadrat.batch.status.B public class B { dev.quadrat.batch.logs.A"
                                    + " a; }"),
                    breach(
                            "no cycles inside raster",
                            "dev.quadrat.raster.chip.A public class A { dev.quadrat.raster.scene.B"
                                    + " b; }",
                            "dev.quadrat.raster.scene.B public class B { dev.quadrat.raster.chip.A"
                                    + " a; }"),
                    breach(
                            "no cycles inside ui",
                            "dev.quadrat.ui.dag.A public class A { dev.quadrat.ui.log.B b; }",
                            "dev.quadrat.ui.log.B public class B { dev.quadrat.ui.dag.A a; }"),
                    breach(
                            "every package is @NullMarked",
                            "dev.quadrat.batch.unmarked.Bad class Bad {}"),
                    breach(
                            "names are nouns of the domain",
                            "dev.quadrat.run.LogUtils class LogUtils {}"),
                    breach(
                            "the api shows no library's type",
                            "com.fasterxml.Tree public class Tree {}",
                            "dev.quadrat.api.Bad public class Bad { protected"
                                    + " java.util.List<com.fasterxml.Tree> t; }"),
                    breach(
                            "the dag does no I/O",
                            "dev.quadrat.dag.Bad class Bad { long t = System.nanoTime(); }"),
                    uses("JavaFX only in ui", "javafx.scene.Node"),
                    uses("JGraphX and AWT's widgets only in layout", "com.mxgraph.view.MyGraph"),
                    breach(
                            "AWT's images only in layout and raster",
                            "dev.quadrat.run.Bad class Bad { java.awt.image.BufferedImage i; }"),
                    uses("AWS only in batch and storage", "software.amazon.awssdk.Client"),
                    uses("picocli only in cli", "picocli.Line"),
                    uses("GeoTIFF, geometry and learning only in raster", "org.locationtech.Jts"),
                    breach(
                            "Platform.runLater only in ui.support",
                            "javafx.application.Platform public class Platform { public static void"
                                    + " runLater(Runnable r) {} }",
                            "dev.quadrat.ui.log.Bad class Bad {"
                                    + " java.util.function.Consumer<Runnable> later ="
                                    + " javafx.application.Platform::runLater; }"),
                    breach(
                            "classes are loaded by name only in host",
                            "dev.quadrat.run.Bad class Bad { Class<?> c(ClassLoader l) throws"
                                    + " Exception { return l.loadClass(\"X\"); } }"));

    static Breach of(String rule) {
        Breach breach = BY_RULE.get(rule);
        if (breach == null) {
            throw new AssertionError("show with a breach that this rule can fail: " + rule);
        }
        return breach;
    }

    JavaClasses compile(Path folder) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-nowarn", "-d"));
        arguments.add(folder.toString());
        // An empty class path: what a breach needs, it brings along.
        arguments.addAll(List.of("-cp", folder.toString()));
        for (String source : sources) {
            String[] words = source.split(" ", 2);
            int dot = words[0].lastIndexOf('.');
            Path file = folder.resolve(words[0].replace('.', '/') + ".java");
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(
                    file, "package %s;%n%s".formatted(words[0].substring(0, dot), words[1]));
            arguments.add(file.toString());
        }
        int exit =
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, arguments.toArray(String[]::new));
        assertTrue(exit == 0, "the breach compiles");
        return new ClassFileImporter().importPath(folder);
    }

    private static Map.Entry<String, Breach> sees(String rule, String from) {
        return breach(
                rule,
                ANYTHING,
                "dev.quadrat.%s.Bad class Bad { dev.quadrat.workbench.Thing t; }".formatted(from));
    }

    private static Map.Entry<String, Breach> uses(String rule, String type) {
        String name = type.substring(type.lastIndexOf('.') + 1);
        return breach(
                rule,
                "%s public class %s {}".formatted(type, name),
                "dev.quadrat.run.Bad class Bad { %s t; }".formatted(type));
    }

    private static Map.Entry<String, Breach> breach(String rule, String... sources) {
        return Map.entry(rule, new Breach(Stream.of(sources).toList()));
    }
}
