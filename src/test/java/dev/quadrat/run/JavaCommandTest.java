package dev.quadrat.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class JavaCommandTest {
    @TempDir Path folder;

    /** What is started. */
    public static final class Hello {
        private Hello() {}

        public static void main(String[] args) {
            System.out.print("hello");
        }
    }

    @Test
    void aCacheIsNamedIfThereIsOne() {
        Path cache = folder.resolve("children.aot");
        String name = Hello.class.getName();
        assertEquals(JavaCommand.current(name), JavaCommand.current(name, Optional.empty()));
        assertTrue(
                JavaCommand.current(name, Optional.of(cache))
                        .flags()
                        .contains("-XX:AOTCache=" + cache));
    }

    /** As one is that was made by another Java. */
    @Test
    void aCacheThatDoesNotFitIsPassedOverWithoutAWord() throws Exception {
        Path cache = Files.writeString(folder.resolve("children.aot"), "no cache at all");
        ProcessBuilder hello =
                new ProcessBuilder(
                        JavaCommand.current(Hello.class.getName(), Optional.of(cache))
                                .line(List.of()));
        hello.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = hello.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals("hello", said);
        assertEquals(0, process.waitFor());
    }

    @Test
    void aChildAsksAwsOnBehalfOfTheSameProfile() {
        JavaCommand java = JavaCommand.current(Hello.class.getName());
        assertTrue(java.line(List.of()).stream().noneMatch(word -> word.startsWith("-Daws.")));
        System.setProperty("aws.profile", "work");
        System.setProperty("aws.region", "eu-central-1");
        try {
            List<String> line = java.line(List.of("-Dmore=1"));
            int own = line.indexOf("-Daws.profile=work");
            assertEquals(
                    List.of("-Daws.profile=work", "-Daws.region=eu-central-1", "-Dmore=1"),
                    line.subList(own, own + 3));
        } finally {
            System.clearProperty("aws.profile");
            System.clearProperty("aws.region");
        }
    }
}
