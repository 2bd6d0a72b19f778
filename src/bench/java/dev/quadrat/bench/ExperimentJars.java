package dev.quadrat.bench;

import dev.quadrat.bench.sets.Grid;
import dev.quadrat.host.DeriveRequest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** Makes the jar of {@link Grid} and the requests that derive grids of any size from it. */
public record ExperimentJars(Path jar) {
    /** Writes the jar into a folder. */
    public static ExperimentJars in(Path folder) throws IOException {
        Path classes = classes();
        Path jar = folder.resolve("grid.jar");
        Path sets = classes.resolve(Grid.class.getPackageName().replace('.', '/'));
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream zip = new JarOutputStream(out);
                Stream<Path> files = Files.list(sets)) {
            for (Path file : files.sorted().toList()) {
                zip.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                try (InputStream in = Files.newInputStream(file)) {
                    in.transferTo(zip);
                }
                zip.closeEntry();
            }
        }
        return new ExperimentJars(jar);
    }

    /** The folder of the benchmarks' own classes. */
    static Path classes() {
        return Path.of(
                URI.create(
                        Grid.class.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    /** What the child is asked for a grid. */
    public DeriveRequest request(Size size, String rootUri) {
        return new DeriveRequest(
                List.of(jar.toString()),
                List.of(),
                "exp",
                List.of(),
                List.of(),
                Map.of(
                        "root_uri", rootUri,
                        "experiments", Integer.toString(size.experiments),
                        "parts", Integer.toString(size.parts),
                        "shared", Boolean.toString(size.shared)),
                size.parts,
                Map.of(),
                "/",
                600);
    }

    /** A grid's size. */
    public record Size(int experiments, int parts, boolean shared) {
        /** As {@code 300x49} or {@code 300x49s} for shared chips. */
        public static Size parse(String text) {
            boolean shared = text.endsWith("s");
            String[] numbers = text.replace("s", "").split("x", 2);
            return new Size(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]), shared);
        }

        @Override
        public String toString() {
            return experiments + " × " + parts + (shared ? " shared" : "");
        }
    }
}
