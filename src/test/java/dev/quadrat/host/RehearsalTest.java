package dev.quadrat.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What a child does, in this JVM. */
class RehearsalTest {
    @TempDir Path folder;

    private Path jar(String set) {
        return ExperimentJar.in(folder)
                .source(
                        "Step",
                        """
                        public record Step(String uri) implements CommandConfig {
                            public CommandType type() { return CommandType.TRAIN; }
                            public void reportIo(CommandType t, CommandIo io) { io.output(uri); }
                            public void run(CommandContext context) throws Exception {
                                Files.writeString(context.output(uri), "made");
                            }
                        }
                        """)
                .source("Sets", "public class Sets implements ExperimentSet {" + set + "}")
                .build("rehearsal.jar");
    }

    @Test
    void theFirstCommandIsDerivedRunAndRecorded() throws Exception {
        Path jar =
                jar(
                        """
                        public ExperimentConfig expOne(
                                @Arg(value = "root", defaultValue = "${quadrat.home}/out") String root) {
                            return ExperimentConfig.builder("one").rootUri(root)
                                .command(new Step(root + "/a.txt")).build();
                        }
                        """);
        ClassLoader before = Thread.currentThread().getContextClassLoader();

        assertTrue(
                Rehearsal.run(
                        jar, folder.resolve("runs"), Map.of("quadrat.home", folder.toString())));

        assertEquals("made", Files.readString(folder.resolve("out/a.txt")));
        assertTrue(Files.exists(folder.resolve("out/.quadrat/a.txt.json")));
        assertSame(before, Thread.currentThread().getContextClassLoader());
    }

    @Test
    void withoutACommandThereIsNothingToRehearse() throws Exception {
        Path jar = jar("public List<ExperimentConfig> expNone() { return List.of(); }");
        assertFalse(Rehearsal.run(jar, folder.resolve("runs"), Map.of()));
    }
}
