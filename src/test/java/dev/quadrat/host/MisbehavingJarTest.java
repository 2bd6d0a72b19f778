package dev.quadrat.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarOutputStream;

/** Every way in which a jar or its author's code can misbehave ends in one clear problem. */
class MisbehavingJarTest {
    @TempDir Path folder;

    private Path set(String body) {
        return ExperimentJar.in(folder)
                .source("Bad", "public class Bad implements ExperimentSet {" + body + "}")
                .build("bad.jar");
    }

    /** A set whose one experiment has one command with this body. */
    private Path command(String body) {
        return ExperimentJar.in(folder)
                .source(
                        "Bad",
                        """
                        public class Bad implements ExperimentSet {
                            public record Step(String uri) implements CommandConfig {
                                public CommandType type() { return CommandType.TRAIN; }
                                public void run(CommandContext context) {}
                                %s
                            }
                            public ExperimentConfig expOne() {
                                return ExperimentConfig.builder("one").rootUri("/r").command(new Step("/r/x")).build();
                            }
                        }
                        """
                                .formatted(body))
                .build("bad.jar");
    }

    private static void assertProblem(String message, Path jar) {
        assertEquals(List.of(message), Derive.from(jar).problems());
    }

    @Test
    void aJarThatDoesNotExist() {
        Path jar = folder.resolve("gone.jar");
        assertProblem(jar + " does not exist; name an experiment jar", jar);
    }

    @Test
    void aFolderInThePlaceOfAJar() {
        assertProblem(folder + " is a folder, not a jar; name an experiment jar", folder);
    }

    @Test
    void aFileThatIsNoJar() throws IOException {
        Path jar = Files.writeString(folder.resolve("bad.jar"), "not a zip");
        assertProblem(
                jar
                        + " is no jar, or only the beginning of one: it can't be read as a zip"
                        + " file; build it again",
                jar);
    }

    @Test
    void anEmptyFile() throws IOException {
        Path jar = Files.createFile(folder.resolve("bad.jar"));
        assertProblem(jar + " is empty; build it again", jar);
    }

    @Test
    void aJarThatMayNotBeReadSaysSo() throws IOException {
        Path jar = Files.writeString(folder.resolve("locked.jar"), "secret");
        Files.setPosixFilePermissions(jar, Set.of());
        Assumptions.assumeFalse(Files.isReadable(jar), "the superuser may read everything");
        assertProblem(
                jar + " may not be read by you; change its permissions, or open another jar", jar);
    }

    @Test
    void aJarWithoutClasses() throws IOException {
        Path jar = folder.resolve("bad.jar");
        new JarOutputStream(Files.newOutputStream(jar)).close();
        assertProblem(jar + " holds no classes at all; is it the right jar?", jar);
    }

    @Test
    void aJarWithoutASet() {
        Path jar =
                ExperimentJar.in(folder).source("Other", "public class Other {}").build("bad.jar");
        assertProblem(
                jar
                        + " holds no experiment set: none of its 1 classes implements"
                        + " dev.quadrat.api.ExperimentSet; is it the right jar?",
                jar);
    }

    @Test
    void aSetThatIsNotPublicIsNamed() {
        Path jar =
                ExperimentJar.in(folder)
                        .source("Bad", "class Bad implements ExperimentSet {}")
                        .build("bad.jar");
        assertEquals(
                "demo.Bad is passed over: an experiment set must be public and have a public"
                        + " constructor without parameters",
                Derive.from(jar).problems().getFirst());
    }

    @Test
    void aClassCompiledForANewerJava() throws IOException {
        Path jar = set("");
        Path file = folder.resolve("bad.jar-classes/demo/Bad.class");
        byte[] bytes = Files.readAllBytes(file);
        bytes[7] = (byte) 200;
        Path newer = folder.resolve("newer.jar");
        try (JarOutputStream zip = new JarOutputStream(Files.newOutputStream(newer))) {
            zip.putNextEntry(new java.util.jar.JarEntry("demo/Bad.class"));
            zip.write(bytes);
        }
        assertTrue(Files.exists(jar));
        int running = Runtime.version().feature();
        assertProblem(
                "demo.Bad in %s was compiled for Java 156, but Quadrat runs on Java %d; compile with --release %d"
                        .formatted(newer, running, running),
                newer);
    }

    @Test
    void aMissingDependency() {
        Path jar =
                ExperimentJar.in(folder)
                        .source(
                                "Lib",
                                "public class Lib { public static String root() { return \"/r\"; }"
                                        + " }")
                        .source(
                                "Bad",
                                """
                                public class Bad implements ExperimentSet {
                                    public ExperimentConfig expOne() {
                                        return ExperimentConfig.builder("one").rootUri(Lib.root()).build();
                                    }
                                }
                                """)
                        .leaveOut("Lib")
                        .build("bad.jar");
        assertProblem(
                "demo.Bad.expOne needs class demo.Lib, which is neither in the jar nor in its"
                        + " manifest's Class-Path; shade it in or name it there",
                jar);
    }

    @Test
    void aConstructorThatThrows() {
        assertProblem(
                "demo.Bad threw IllegalStateException: no luck (at demo.Bad.<init>, Bad.java:5)",
                set("public Bad() { throw new IllegalStateException(\"no luck\"); }"));
    }

    @Test
    void aStaticInitialiserThatThrows() {
        assertProblem(
                "demo.Bad could not be used, a static initialiser threw ArithmeticException: / by"
                        + " zero (at demo.Bad.<clinit>, Bad.java:5)",
                set("static int zero = 0; static int x = 1 / zero;"));
    }

    @Test
    void aMethodThatThrows() {
        assertProblem(
                "demo.Bad.expOne threw UnsupportedOperationException: later (at demo.Bad.expOne,"
                        + " Bad.java:5)",
                set(
                        "public ExperimentConfig expOne() { throw new"
                                + " UnsupportedOperationException(\"later\"); }"));
    }

    @Test
    void endlessRecursion() {
        String message =
                Derive.from(set("public ExperimentConfig expOne() { return expOne(); }"))
                        .problems()
                        .getFirst();
        assertEquals(
                "demo.Bad.expOne threw StackOverflowError (at demo.Bad.expOne, Bad.java:5)",
                message);
    }

    @Test
    void updateForCommandThatThrows() {
        assertProblem(
                "updateForCommand(TRAIN) of experiment one threw IllegalArgumentException: what (at"
                        + " demo.Bad$Step.updateForCommand, Bad.java:9)",
                command(
                        "public CommandConfig updateForCommand(CommandType t, ExperimentConfig e) {"
                                + " throw new IllegalArgumentException(\"what\"); }"));
    }

    @Test
    void reportIoThatThrows() {
        assertProblem(
                "reportIo of TRAIN of experiment one threw NullPointerException: uri (at"
                        + " demo.Bad$Step.reportIo, Bad.java:9)",
                command(
                        "public void reportIo(CommandType t, CommandIo io) { throw new"
                                + " NullPointerException(\"uri\"); }"));
    }

    @Test
    void splitThatThrows() {
        assertProblem(
                "split of TRAIN of experiment one threw IndexOutOfBoundsException: 3 (at"
                        + " demo.Bad$Step.split, Bad.java:9)",
                command(
                        "public List<Step> split(int n) { throw new"
                                + " IndexOutOfBoundsException(\"3\"); }"));
    }

    @Test
    void aWrongReturnType() {
        assertProblem(
                "demo.Bad.expOne returned a java.lang.String; an experiment method returns an"
                        + " ExperimentConfig, a CommandConfig, or a collection, stream or array of"
                        + " them",
                set("public Object expOne() { return \"text\"; }"));
    }

    @Test
    void nullInTheResult() {
        assertProblem(
                "demo.Bad.expOne returned null; an experiment method returns an ExperimentConfig, a"
                        + " CommandConfig, or a collection, stream or array of them",
                set(
                        "public List<ExperimentConfig> expOne() { return"
                                + " Collections.singletonList(null); }"));
    }

    @Test
    void missingArgumentsAreNamedAllAtOnce() {
        assertProblem(
                "demo.Bad.expOne needs the arguments root_uri and tile; give them values: -a"
                        + " root_uri VALUE -a tile VALUE",
                set(
                        "public List<ExperimentConfig> expOne(@Arg(\"root_uri\") String a, int"
                                + " tile) { return List.of(); }"));
    }

    @Test
    void systemExit() {
        assertProblem(
                "demo.Bad.expOne ended the process: System.exit(0) was called at demo.Bad.expOne,"
                        + " Bad.java:5; experiment code must return",
                set("public ExperimentConfig expOne() { System.exit(0); return null; }"));
    }

    @Test
    void aHalt() {
        assertProblem(
                "the process that looked into the jar ended with exit code 9 in demo.Bad.expOne",
                set(
                        "public ExperimentConfig expOne() { Runtime.getRuntime().halt(9); return"
                                + " null; }"));
    }

    @Test
    void anEndlessLoop() {
        Path jar =
                set("public ExperimentConfig expOne() { while (true) { Thread.onSpinWait(); } }");
        assertEquals(
                List.of(
                        "demo.Bad.expOne did not return within 2 s and was ended; experiment code"
                                + " must not wait or loop for ever"),
                Derive.from(jar).within(2).problems());
    }

    @Test
    void anExhaustedHeap() {
        assertProblem(
                "demo.Bad.expOne used up the heap of 64 MB; experiment code must not load data,"
                        + " commands do",
                set(
                        "public ExperimentConfig expOne() { List<byte[]> all = new ArrayList<>();"
                                + " while (true) { all.add(new byte[1 << 20]); } }"));
    }

    @Test
    void megabytesOnStandardOutputDoNoHarm() {
        Path jar =
                set(
                        """
                        public List<ExperimentConfig> expOne() throws Exception {
                            String line = "x".repeat(100_000);
                            for (int i = 0; i < 50; i++) { System.out.println(line); }
                            var raw = new java.io.FileOutputStream(java.io.FileDescriptor.out);
                            for (int i = 0; i < 50; i++) { raw.write(line.getBytes()); }
                            return List.of();
                        }
                        """);
        DerivedJars derived = Derive.from(jar).ask();
        assertEquals(List.of(), derived.problems());
        assertEquals(1, derived.methods().size());
        assertTrue(derived.output().length() <= 66_000, "what is kept of it is bounded");
    }

    @Test
    void aFieldThatDoesNotSurviveJson() {
        Path jar =
                ExperimentJar.in(folder)
                        .source(
                                "Bad",
                                """
                                public class Bad implements ExperimentSet {
                                    public record Inner(int[] sizes) {}
                                    public record Step(Inner inner) implements CommandConfig {
                                        public CommandType type() { return CommandType.TRAIN; }
                                        public void run(CommandContext context) {}
                                    }
                                    public CommandConfig expOne() { return new Step(new Inner(new int[] {1})); }
                                }
                                """)
                        .build("bad.jar");
        assertProblem(
                "the configuration of TRAIN does not survive JSON: inner.sizes: int[] an array (use"
                    + " a List) came back as int[] an array (use a List); a config is a record of"
                    + " JSON-able values",
                jar);
    }

    @Test
    void aCommandThatIsNoRecord() {
        Path jar =
                ExperimentJar.in(folder)
                        .source(
                                "Bad",
                                """
                                public class Bad implements ExperimentSet {
                                    public static class Step implements CommandConfig {
                                        public CommandType type() { return CommandType.TRAIN; }
                                        public void run(CommandContext context) {}
                                    }
                                    public CommandConfig expOne() { return new Step(); }
                                }
                                """)
                        .build("bad.jar");
        assertProblem(
                "the configuration of TRAIN does not survive JSON: demo.Bad$Step is no record; a"
                        + " config is a record of JSON-able values",
                jar);
    }

    @Test
    void theSameExperimentIdTwice() {
        assertProblem(
                "the experiment id one is made twice, by demo.Bad.expA and by demo.Bad.expB; give"
                        + " one another id",
                set(
                        """
                        public ExperimentConfig expA() { return ExperimentConfig.builder("one").rootUri("/r").build(); }
                        public ExperimentConfig expB() { return ExperimentConfig.builder("one").rootUri("/r").build(); }
                        """));
    }

    @Test
    void oneMistakeLeavesTheOtherMethodsWorking() {
        Path jar =
                set(
                        """
                        public ExperimentConfig expA() { throw new IllegalStateException("a"); }
                        public ExperimentConfig expB() {
                            return ExperimentConfig.builder("b").rootUri("/r")
                                .command(ProgramCommand.builder(CommandType.TRAIN, "true").output("m", "m.txt").build()).build();
                        }
                        """);
        DerivedJars derived = Derive.from(jar).ask();
        assertEquals(1, derived.problems().size());
        assertEquals(1, derived.definitions().size());
    }
}
