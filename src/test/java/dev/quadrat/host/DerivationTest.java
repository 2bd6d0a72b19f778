package dev.quadrat.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** What the child tells of jars that behave. */
class DerivationTest {
    @TempDir Path folder;

    private static final String CHIPS =
            """
            public record Chips(List<String> scenes, String uri) implements CommandConfig {
                public CommandType type() { return CommandType.CHIP; }
                public CommandConfig updateForCommand(CommandType t, ExperimentConfig e) {
                    return uri == null ? new Chips(scenes, e.commandUri(t)) : this;
                }
                public List<Chips> split(int n) {
                    return Split.into(scenes, n).stream().map(part -> new Chips(part, uri)).toList();
                }
                public void reportIo(CommandType t, CommandIo io) {
                    scenes.forEach(s -> io.input("/data/" + s + ".tif").output(uri + "/" + s + ".zip"));
                }
                public void run(CommandContext context) {}
            }
            """;

    private Path set(String body) {
        return ExperimentJar.in(folder)
                .source("Sets", "public class Sets implements ExperimentSet {" + body + CHIPS + "}")
                .build("good.jar");
    }

    @Test
    void experimentsThatShareAKeyShareOutputs() {
        Path jar =
                set(
                        """
                        public List<ExperimentConfig> expBoth() {
                            return List.of(of("a"), of("b"));
                        }
                        private ExperimentConfig of(String id) {
                            return ExperimentConfig.builder(id).rootUri("/r/").key(CommandType.CHIP, "shared")
                                .command(new Chips(List.of("x"), null)).build();
                        }
                        """);
        assertEquals(
                List.of(
                        "CHIP a: /data/x.tif -> /r/chip/shared/x.zip",
                        "CHIP b: /data/x.tif -> /r/chip/shared/x.zip"),
                Derive.from(jar).commands());
    }

    @Test
    void partsReportTheirOwnInputsAndOutputsNamedAfterScenes() {
        Path jar =
                set(
                        """
                        public ExperimentConfig expOne() {
                            return ExperimentConfig.builder("a").rootUri("/r")
                                .command(new Chips(List.of("s1", "s2", "s3"), null)).build();
                        }
                        """);
        assertEquals(
                List.of(
                        "CHIP 1 of 2 a: /data/s1.tif /data/s2.tif -> /r/chip/a/s1.zip"
                                + " /r/chip/a/s2.zip",
                        "CHIP 2 of 2 a: /data/s3.tif -> /r/chip/a/s3.zip"),
                Derive.from(jar).splits(2).commands());
        assertEquals(3, Derive.from(jar).splits(10).commands().size());
    }

    @Test
    void nothingToSplitIsNoCommand() {
        Path jar =
                set(
                        """
                        public ExperimentConfig expOne() {
                            return ExperimentConfig.builder("a").rootUri("/r").command(new Chips(List.of(), null)).build();
                        }
                        """);
        assertEquals(List.of(), Derive.from(jar).commands());
        assertEquals(List.of(), Derive.from(jar).problems());
    }

    @Test
    void methodsReturnExperimentsCommandsCollectionsStreamsAndArrays() {
        Path jar =
                set(
                        """
                        private ExperimentConfig of(String id) {
                            return ExperimentConfig.builder(id).rootUri("/r").command(new Chips(List.of("x"), null)).build();
                        }
                        public Object expA() { return of("a"); }
                        public Object expB() { return new Chips(List.of("x"), "/direct"); }
                        public Object expC() { return java.util.stream.Stream.of(of("c")); }
                        public Object[] expD() { return new Object[] {of("d"), List.of(of("e"))}; }
                        """);
        assertEquals(
                List.of("a", "null", "c", "d", "e"),
                Derive.from(jar).ask().definitions().stream()
                        .map(d -> String.valueOf(d.experiment()))
                        .toList());
        assertEquals(
                List.of("d"),
                Derive.from(jar).onlyExperiment("d*").ask().definitions().stream()
                        .map(d -> d.experiment())
                        .toList(),
                "a filter on ids drops commands that were returned directly");
    }

    @Test
    void argumentsAreReadByTypeAndDefaultsMayHoldVariables() {
        Path jar =
                set(
                        """
                        public enum Size { SMALL, LARGE }
                        public ExperimentConfig expOne(@Arg("root_uri") Path root, int n, double f, boolean b, Size size,
                                List<String> names, java.net.URI uri,
                                @Arg(value = "out", defaultValue = "${quadrat.home}/out") String out) {
                            return ExperimentConfig.builder("a").rootUri(out)
                                .command(new Chips(List.of(root + "", n + "", f + "", b + "", size + "", names + "", uri + ""), null))
                                .build();
                        }
                        """);
        List<String> outputs =
                Derive.from(jar)
                        .argument("root_uri", "with space")
                        .argument("n", "3")
                        .argument("f", "0.5")
                        .argument("b", "yes")
                        .argument("size", "large")
                        .argument("names", "x, y")
                        .argument("uri", "s3:k")
                        .ask()
                        .definitions()
                        .getFirst()
                        .outputs();
        assertEquals(
                List.of("with space", "3", "0.5", "true", "LARGE", "[x, y]", "s3:k").stream()
                        .map(name -> "/home/q/out/chip/a/" + name + ".zip")
                        .toList(),
                outputs);
    }

    @Test
    void aBadValueNamesMethodArgumentAndType() {
        Path jar =
                set(
                        """
                        public enum Size { SMALL, LARGE }
                        public List<ExperimentConfig> expA(int trees) { return List.of(); }
                        public List<ExperimentConfig> expB(Size size) { return List.of(); }
                        """);
        assertEquals(
                List.of(
                        "demo.Sets.expA: the argument trees is to be a whole number, not 'many'",
                        "demo.Sets.expB: the argument size is to be one of SMALL, LARGE, not"
                                + " 'huge'"),
                Derive.from(jar).argument("trees", "many").argument("size", "huge").problems());
    }

    @Test
    void anUnknownArgumentSuggestsTheNearestName() {
        Path jar =
                set(
                        "public List<ExperimentConfig> expA(@Arg(\"root_uri\") String r) { return"
                                + " List.of(); }");
        assertEquals(
                List.of(
                        "no experiment method has an argument 'root_url'; did you mean root_uri?",
                        "demo.Sets.expA needs the argument root_uri; give it a value: -a root_uri"
                                + " VALUE"),
                Derive.from(jar).argument("root_url", "/r").problems());
    }

    @Test
    void aMethodThatIsLeftOutNeedsNoArguments() {
        Path jar =
                set(
                        """
                        public List<ExperimentConfig> expA(String needed) { return List.of(); }
                        public ExperimentConfig expB() {
                            return ExperimentConfig.builder("b").rootUri("/r").command(new Chips(List.of("x"), null)).build();
                        }
                        """);
        DerivedJars derived = Derive.from(jar).onlyMethod("demo.Sets.expB").ask();
        assertEquals(List.of(), derived.problems());
        assertEquals(1, derived.definitions().size());
        ExperimentMethod listed = derived.methods().getFirst();
        assertEquals("expA", listed.name());
        assertNull(listed.arguments().getFirst().defaultValue());
    }

    @Test
    void patternsThatFitNothingNameWhatThereIs() {
        Path jar =
                set(
                        """
                        public ExperimentConfig expA() { return of("one"); }
                        public ExperimentConfig expB() { return of("two"); }
                        private ExperimentConfig of(String id) {
                            return ExperimentConfig.builder(id).rootUri("/r").command(new Chips(List.of("x"), null)).build();
                        }
                        """);
        assertEquals(
                List.of("no experiment is called three* or four; there is one, two"),
                Derive.from(jar).onlyExperiment("three*").onlyExperiment("four").problems());
        assertEquals(
                List.of("no method is called *.expC; there is demo.Sets.expA, demo.Sets.expB"),
                Derive.from(jar).onlyMethod("*.expC").problems());
    }

    @Test
    void aClassNameThatFitsNoSetNamesTheSets() {
        assertEquals(
                List.of("no experiment set is called *.Sats; the sets are demo.Sets"),
                Derive.from(set("")).onlyClass("*.Sats").problems());
    }

    @Test
    void otherClassesOfTheJarAreNotRun() {
        Path jar =
                ExperimentJar.in(folder)
                        .source(
                                "Trap",
                                "public class Trap { static { System.exit(5); } public static int"
                                        + " x; }")
                        .source("Base", "public abstract class Base implements ExperimentSet {}")
                        .source(
                                "Real",
                                "public class Real extends Base { public List<ExperimentConfig>"
                                        + " expNone() { return List.of(); } }")
                        .build("trap.jar");
        DerivedJars derived = Derive.from(jar).ask();
        assertEquals(List.of(), derived.problems());
        assertEquals(
                List.of("expNone"),
                derived.methods().stream().map(ExperimentMethod::name).toList());
    }

    @Test
    void aJarInTheManifestsClassPathIsFound() {
        Path library =
                ExperimentJar.in(folder)
                        .source(
                                "Lib",
                                "public class Lib { public static String root() { return \"/lib\";"
                                        + " } }")
                        .build("lib.jar");
        Path jar =
                ExperimentJar.in(folder)
                        .dependsOn(library)
                        .source(
                                "Uses",
                                """
                                public class Uses implements ExperimentSet {
                                    public ExperimentConfig expOne() {
                                        return ExperimentConfig.builder("a").rootUri(Lib.root())
                                            .command(ProgramCommand.builder(CommandType.TRAIN, "true").output("m", "m.txt").build()).build();
                                    }
                                }
                                """)
                        .build("uses.jar");
        DerivedJars derived = Derive.from(jar).ask();
        assertEquals(List.of("/lib/train/a/m.txt"), derived.definitions().getFirst().outputs());
        assertEquals(List.of(jar, library), derived.classPath());
    }

    @Test
    void missingInputMessagesOfAllCommandsAreTold() {
        Path jar =
                ExperimentJar.in(folder)
                        .source(
                                "Lacks",
                                """
                                public class Lacks implements ExperimentSet {
                                    public record Step(CommandType type) implements CommandConfig {
                                        public void reportIo(CommandType t, CommandIo io) {
                                            io.output("/r/" + t).missing("scene x has no labels");
                                        }
                                        public void run(CommandContext context) {}
                                    }
                                    public ExperimentConfig expOne() {
                                        return ExperimentConfig.builder("a").rootUri("/r")
                                            .command(new Step(CommandType.TRAIN)).command(new Step(CommandType.EVAL)).build();
                                    }
                                }
                                """)
                        .build("lacks.jar");
        assertEquals(
                List.of(
                        "TRAIN of experiment a: scene x has no labels",
                        "EVAL of experiment a: scene x has no labels"),
                Derive.from(jar).problems());
    }

    @Test
    void customTypesComeAfterTheStandardOnesInTheOrderOfListing() {
        Path jar =
                ExperimentJar.in(folder)
                        .source(
                                "Custom",
                                """
                                public class Custom implements ExperimentSet {
                                    public record Step(CommandType type) implements CommandConfig {
                                        public void reportIo(CommandType t, CommandIo io) { io.output("/r/" + t); }
                                        public void run(CommandContext context) {}
                                    }
                                    public ExperimentConfig expOne() {
                                        return ExperimentConfig.builder("a").rootUri("/r")
                                            .command(new Step(CommandType.standard("zebra")))
                                            .command(new Step(CommandType.auxiliary("compare")))
                                            .command(new Step(CommandType.EVAL)).build();
                                    }
                                }
                                """)
                        .build("custom.jar");
        assertEquals(
                List.of("EVAL 4 false", "ZEBRA 6 false", "COMPARE 7 true"),
                Derive.from(jar).ask().definitions().stream()
                        .map(d -> d.type())
                        .map(t -> t.name() + " " + t.order() + " " + t.auxiliary())
                        .toList());
    }

    @Test
    void severalJarsMakeOnePlan() {
        Path first =
                set("public CommandConfig expA() { return new Chips(List.of(\"x\"), \"/a\"); }");
        Path second =
                ExperimentJar.in(folder)
                        .source(
                                "Other",
                                """
                                public class Other implements ExperimentSet {
                                    public CommandConfig expB() {
                                        return ProgramCommand.builder(CommandType.TRAIN, "true").output("m", "/b/m").build();
                                    }
                                }
                                """)
                        .build("other.jar");
        assertEquals(
                List.of("CHIP null: /data/x.tif -> /a/x.zip", "TRAIN null:  -> /b/m"),
                Derive.from(first, second).commands());
    }

    @Test
    void relativeUrisCountFromTheWorkingFolder() {
        Path jar =
                set("public CommandConfig expA() { return new Chips(List.of(\"x\"), \"out/\"); }");
        assertEquals(
                List.of("/work/out/x.zip"),
                Derive.from(jar).ask().definitions().getFirst().outputs());
    }

    @Test
    void whatAllPartsOfASplitCommandLackIsToldOnce() {
        Path jar =
                ExperimentJar.in(folder)
                        .source(
                                "Parts",
                                """
                                public class Parts implements ExperimentSet {
                                    public record Part(List<String> scenes) implements CommandConfig {
                                        public CommandType type() { return CommandType.CHIP; }
                                        public List<Part> split(int n) {
                                            return Split.into(scenes, n).stream().map(Part::new).toList();
                                        }
                                        public void reportIo(CommandType t, CommandIo io) {
                                            io.missing("no class map");
                                            scenes.forEach(s -> io.output("/r/" + s).missing(s + " has no labels"));
                                        }
                                        public void run(CommandContext context) {}
                                    }
                                    public CommandConfig expA() { return new Part(List.of("x", "y")); }
                                }
                                """)
                        .build("parts.jar");
        assertEquals(
                List.of("CHIP: no class map", "CHIP: x has no labels", "CHIP: y has no labels"),
                Derive.from(jar).splits(2).problems());
    }
}
