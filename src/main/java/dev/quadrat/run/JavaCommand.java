package dev.quadrat.run;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How this program starts another JVM of itself, so that a clone under Maven, a test and an
 * installed image start children alike.
 */
public record JavaCommand(
        String executable, List<String> flags, String classPath, String mainClass) {
    private static final List<String> FLAGS =
            List.of(
                    "--enable-native-access=ALL-UNNAMED",
                    "-Dstdout.encoding=UTF-8",
                    "-Dstderr.encoding=UTF-8");

    /** Of this process, in the SDK's words: on whose behalf AWS is asked, and where. */
    private static final List<String> INHERITED = List.of("aws.profile", "aws.region");

    public JavaCommand {
        flags = List.copyOf(flags);
    }

    /**
     * The running JVM's own Java and class path.
     *
     * @param cache of this class path's classes as they are when they are loaded; one that was made
     *     by another Java is passed over without a word
     */
    public static JavaCommand current(String mainClass, Optional<Path> cache) {
        JavaCommand plain = current(mainClass);
        if (cache.isEmpty()) {
            return plain;
        }
        List<String> flags = new ArrayList<>(FLAGS);
        flags.add("-XX:AOTCache=" + cache.get());
        flags.addAll(List.of("-Xlog:aot*=off", "-Xlog:cds*=off"));
        return new JavaCommand(plain.executable(), flags, plain.classPath(), mainClass);
    }

    /** The running JVM's own Java and class path. */
    public static JavaCommand current(String mainClass) {
        String executable = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath =
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(entry -> Path.of(entry).toAbsolutePath().normalize().toString())
                        .collect(Collectors.joining(File.pathSeparator));
        return new JavaCommand(executable, FLAGS, classPath, mainClass);
    }

    /** The whole command line. A child asks AWS on behalf of the same profile as this process. */
    public List<String> line(List<String> moreFlags, String... arguments) {
        List<String> line = new ArrayList<>();
        line.add(executable);
        line.addAll(flags);
        for (String property : INHERITED) {
            String value = System.getProperty(property);
            if (value != null) {
                line.add("-D" + property + "=" + value);
            }
        }
        line.addAll(moreFlags);
        line.add("-cp");
        line.add(classPath);
        line.add(mainClass);
        line.addAll(List.of(arguments));
        return line;
    }
}
