package dev.quadrat.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The image of the Dockerfile is one in which {@code quadrat run-command} finds what it needs. */
class CommandImageTest {
    private static final String APPLICATION = "/opt/quadrat";

    /** Of the whole file. */
    private final List<String> instructions;

    /** Of the last stage, which is the image. */
    private final List<String> image;

    CommandImageTest() throws IOException {
        String text = Files.readString(Path.of("installer/aws-batch/Dockerfile"));
        instructions =
                text.replaceAll("(?m)^#.*\n", "")
                        .replaceAll("\\\\\n\\s*", "")
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList();
        int last =
                instructions.lastIndexOf(
                        instructions.stream()
                                .filter(line -> line.startsWith("FROM "))
                                .reduce((_, second) -> second)
                                .orElseThrow());
        image = instructions.subList(last, instructions.size());
    }

    /** The launcher is the judge: it runs from the image's layout. */
    @Test
    void theLauncherFindsItsFiles() throws IOException {
        String launcher = Files.readString(Path.of("src/main/launcher/quadrat"));
        Set<String> folders =
                Pattern.compile("\\$app/([a-z]+)/[a-z]+\\.")
                        .matcher(launcher)
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of("lib"), folders);

        assertTrue(instructions.contains("COPY . " + APPLICATION));
        assertTrue(image.contains("COPY --from=application " + APPLICATION + " " + APPLICATION));
        List<String> removed =
                instructions.stream()
                        .flatMap(line -> Pattern.compile("rm -r?f ([^&]+)").matcher(line).results())
                        .flatMap(found -> Pattern.compile("\\S+").matcher(found.group(1)).results())
                        .map(MatchResult::group)
                        .toList();
        assertEquals(List.of("lib/*.aot", "lib/quadrat-api.jar", "examples"), removed);
    }

    @Test
    void quadratStandsOnThePath() {
        assertTrue(
                environment()
                        .contains(" PATH=" + APPLICATION + "/bin:/opt/java/openjdk/bin:${PATH}"));
        assertTrue(environment().contains("ENV JAVA_HOME=/opt/java/openjdk"));
        assertTrue(image.contains("COPY --from=java /opt/java/openjdk /opt/java/openjdk"));
    }

    @Test
    void itsJavaIsTheOneThatQuadratIsBuiltFor() throws IOException {
        String release =
                Pattern.compile("<maven.compiler.release>(\\d+)<")
                        .matcher(Files.readString(Path.of("pom.xml")))
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.joining());
        assertTrue(
                instructions.getFirst().startsWith("ARG JAVA=eclipse-temurin:" + release + "-jre"),
                instructions.getFirst());
    }

    @Test
    void javaTakesItsShareOfTheContainersMemory() {
        assertTrue(environment().contains(" JDK_JAVA_OPTIONS=-XX:MaxRAMPercentage=75"));
    }

    @Test
    void commandsAreNoRoot() {
        List<String> users = image.stream().filter(line -> line.startsWith("USER ")).toList();
        assertEquals(List.of("USER 10001:10001"), users);
    }

    /** A relay job's command is 'true', all others' is 'quadrat run-command …'. */
    @Test
    void aJobsCommandRunsAsItIs() {
        assertEquals(
                List.of("ENTRYPOINT []"),
                image.stream().filter(line -> line.startsWith("ENTRYPOINT")).toList());
    }

    private String environment() {
        return image.stream()
                .filter(line -> line.startsWith("ENV "))
                .collect(Collectors.joining("\n"));
    }
}
