package dev.quadrat.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An author's code is what a command consists of, not the jar that it lies in. */
class CodeHashesTest {
    private static final String STEP =
            """
            public record Step(Options options) implements CommandConfig {
                public record Options(int size) {}
                public CommandType type() { return CommandType.TRAIN; }
                public void run(CommandContext context) { Work.doIt(); }
            }
            """;
    private static final String WORK =
            "class Work { static void doIt() { System.out.println(1); } }";

    @TempDir Path folder;
    private int jars;

    private String hash(Map<String, String> sources) throws IOException {
        return hash("demo.Step", sources);
    }

    private String hash(String root, Map<String, String> sources) throws IOException {
        ExperimentJar jar = ExperimentJar.in(folder);
        sources.forEach(jar::source);
        try (AuthorClasses classes =
                new AuthorClasses(List.of(jar.build("code" + jars++ + ".jar")))) {
            return new CodeHashes(classes).of(Set.of(root));
        }
    }

    private static Map<String, String> sources(String... namesAndBodies) {
        Map<String, String> sources = new LinkedHashMap<>();
        for (int i = 0; i < namesAndBodies.length; i += 2) {
            sources.put(namesAndBodies[i], namesAndBodies[i + 1]);
        }
        return sources;
    }

    @Test
    void theSameSourcesHaveTheSameHashOf32Digits() throws IOException {
        String hash = hash(sources("Step", STEP, "Work", WORK));
        assertEquals(32, hash.length());
        assertEquals(hash, hash(sources("Work", WORK, "Step", STEP)));
    }

    @Test
    void otherClassesOfTheJarDoNotCount() throws IOException {
        assertEquals(
                hash(sources("Step", STEP, "Work", WORK)),
                hash(sources("Step", STEP, "Work", WORK, "Other", "class Other { Step step; }")));
    }

    @Test
    void aCommentOrAnEmptyLineAboveChangesNothing() throws IOException {
        assertEquals(
                hash(sources("Step", STEP, "Work", WORK)),
                hash(sources("Step", "\n// why\n\n" + STEP, "Work", "/** What. */\n" + WORK)));
    }

    @Test
    void aNameOfALocalVariableChangesNothing() throws IOException {
        String before = "class Work { static void doIt() { int x = 1; System.out.println(x); } }";
        assertEquals(
                hash(sources("Step", STEP, "Work", before)),
                hash(sources("Step", STEP, "Work", before.replace("x", "y"))));
    }

    @Test
    void theCodeOfAClassThatIsCalledCounts() throws IOException {
        assertNotEquals(
                hash(sources("Step", STEP, "Work", WORK)),
                hash(sources("Step", STEP, "Work", WORK.replace("(1)", "(2)"))));
    }

    @Test
    void theCodeOfWhatIsCalledFromThereCounts() throws IOException {
        String work = "class Work { static void doIt() { Deep.doIt(); } }";
        String deep = "class Deep { static void doIt() { System.out.println(1); } }";
        assertNotEquals(
                hash(sources("Step", STEP, "Work", work, "Deep", deep)),
                hash(sources("Step", STEP, "Work", work, "Deep", deep.replace("1", "2"))));
    }

    @Test
    void aRecordOfAFieldsTypeCounts() throws IOException {
        assertNotEquals(
                hash(sources("Step", STEP, "Work", WORK)),
                hash(
                        sources(
                                "Step",
                                STEP.replace("int size", "int size, int margin"),
                                "Work",
                                WORK)));
    }

    @Test
    void parentsInterfacesLambdasAndAnnotationsCount() throws IOException {
        for (String user :
                List.of(
                        "class Work extends Part { static void doIt() {} }",
                        "class Work { static void doIt() { Runnable r = () -> new Part(); r.run();"
                                + " } }",
                        "class Work { static void doIt() { java.util.function.Supplier<Part> s ="
                                + " Part::new; } }",
                        "class Work { static List<Part> parts; static void doIt() {} }",
                        "class Work { static Part[][] parts; static void doIt() {} }",
                        "class Work { @interface Uses { Class<?> value(); } @Uses(Part.class)"
                                + " static void doIt() {} }")) {
            String part = "class Part { int number() { return 1; } }";
            assertNotEquals(
                    hash(sources("Step", STEP, "Work", user, "Part", part)),
                    hash(sources("Step", STEP, "Work", user, "Part", part.replace("1", "2"))),
                    user);
        }
    }

    @Test
    void aTextThatNamesAClassCountsAsAReference() throws IOException {
        String work =
                "class Work { static void doIt() { try { Class.forName(\"demo.Part\"); } catch"
                        + " (Exception e) {} } }";
        String part = "class Part { int number() { return 1; } }";
        assertNotEquals(
                hash(sources("Step", STEP, "Work", work, "Part", part)),
                hash(sources("Step", STEP, "Work", work, "Part", part.replace("1", "2"))));
    }

    @Test
    void aCommandThatIsNestedInItsSetDoesNotChangeWithTheSet() throws IOException {
        String set =
                """
                public class Sets implements ExperimentSet {
                    public record Step(int size) implements CommandConfig {
                        public CommandType type() { return CommandType.TRAIN; }
                        public void run(CommandContext context) {}
                    }
                    public List<ExperimentConfig> expA() { return List.of(); }
                }
                """;
        String more =
                set.replace(
                        "public List<",
                        "record More(int x) {} public List<ExperimentConfig> expB() { return"
                                + " List.of(); }\n    public List<");
        assertEquals(
                hash("demo.Sets$Step", sources("Sets", set)),
                hash("demo.Sets$Step", sources("Sets", more)));
    }

    @Test
    void ofNoClassOfTheAuthorsThereIsNone() throws IOException {
        assertEquals("", hash("dev.quadrat.api.ProgramCommand", sources("Work", WORK)));
        assertEquals("", hash("some words", sources("Work", WORK)));
    }
}
