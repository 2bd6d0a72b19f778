package dev.quadrat.host;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Compiles sources into an experiment jar, as an author's build would. */
public final class ExperimentJar {
    private final Path folder;
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final List<String> leftOut = new ArrayList<>();
    private final List<Path> classPath = new ArrayList<>();

    private ExperimentJar(Path folder) {
        this.folder = folder;
    }

    public static ExperimentJar in(Path folder) {
        return new ExperimentJar(folder);
    }

    /** A class in the package demo, with everything of the api imported. */
    public ExperimentJar source(String className, String body) {
        sources.put(
                className,
                "package demo;\n"
                        + "import dev.quadrat.api.*;\n"
                        + "import java.util.*;\n"
                        + "import java.nio.file.*;\n"
                        + body);
        return this;
    }

    /** A class that is compiled against, but not in the jar. */
    public ExperimentJar leaveOut(String className) {
        leftOut.add(className + ".class");
        return this;
    }

    /** Another jar to compile against, named in the manifest's Class-Path. */
    public ExperimentJar dependsOn(Path jar) {
        classPath.add(jar);
        return this;
    }

    public Path build(String name) {
        try {
            Path classes = Files.createDirectories(folder.resolve(name + "-classes"));
            compile(Files.createDirectories(folder.resolve(name + "-src")), classes);
            Path jar = folder.resolve(name);
            try (OutputStream out = Files.newOutputStream(jar);
                    JarOutputStream zip = new JarOutputStream(out, manifest());
                    Stream<Path> files = Files.walk(classes)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    if (!leftOut.contains(file.getFileName().toString())) {
                        zip.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                        Files.copy(file, zip);
                        zip.closeEntry();
                    }
                }
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compile(Path sourceFolder, Path classes) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-parameters", "-proc:none", "-d"));
        arguments.add(classes.toString());
        arguments.add("-cp");
        String path = System.getProperty("java.class.path");
        for (Path jar : classPath) {
            path += java.io.File.pathSeparator + jar;
        }
        arguments.add(path);
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = sourceFolder.resolve(source.getKey() + ".java");
            Files.writeString(file, source.getValue());
            arguments.add(file.toString());
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter errors = new StringWriter();
        var errorStream = new java.io.ByteArrayOutputStream();
        int exit = compiler.run(null, errorStream, errorStream, arguments.toArray(String[]::new));
        if (exit != 0) {
            errors.append(errorStream.toString(java.nio.charset.StandardCharsets.UTF_8));
            throw new IllegalArgumentException(errors.toString());
        }
    }

    private Manifest manifest() {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (!classPath.isEmpty()) {
            manifest.getMainAttributes()
                    .put(
                            Attributes.Name.CLASS_PATH,
                            String.join(
                                    " ",
                                    classPath.stream()
                                            .map(jar -> jar.getFileName().toString())
                                            .toList()));
        }
        return manifest;
    }
}
