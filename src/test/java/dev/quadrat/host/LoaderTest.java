package dev.quadrat.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** How sets and their methods are found, called and filtered, in a real child JVM. */
class LoaderTest {
    private static final String STEP =
            """
            public record Step(List<String> items, CommandType type, String uri) implements CommandConfig {
                static ExperimentConfig in(String id) {
                    return ExperimentConfig.builder(id).rootUri("/r")
                        .command(new Step(List.of("x"), CommandType.TRAIN, "/r/" + id)).build();
                }
                public List<Step> split(int n) {
                    return Split.into(items, n).stream().map(part -> new Step(part, type, uri)).toList();
                }
                public void reportIo(CommandType t, CommandIo io) { items.forEach(i -> io.output(uri + "/" + i)); }
                public void run(CommandContext context) {}
            }
            """;

    @TempDir Path folder;

    private Path jar(String className, String set) {
        return ExperimentJar.in(folder)
                .source("Step", STEP)
                .source(className, set)
                .build("loader.jar");
    }

    private Path set(String body) {
        return jar("Sets", "public class Sets implements ExperimentSet {" + body + "}");
    }

    private static List<String> experiments(DerivedJars derived) {
        return derived.definitions().stream().map(d -> String.valueOf(d.experiment())).toList();
    }

    @Test
    void methodsAreTakenInAlphabeticalOrderStaticInheritedAndOverloadedOnesToo() {
        Path jar =
                ExperimentJar.in(folder)
                        .source("Step", STEP)
                        .source(
                                "Base",
                                """
                                abstract class Base implements ExperimentSet {
                                    public ExperimentConfig expBase(@Arg(value = "n", defaultValue = "1") int number) {
                                        return Step.in("base-" + number);
                                    }
                                }
                                """)
                        .source(
                                "Sets",
                                """
                                public class Sets extends Base {
                                    public static ExperimentConfig expStatic() { return Step.in("static"); }
                                    public <T extends Comparable<T>> Collection<? extends ExperimentConfig> expGeneric() {
                                        return Set.of(Step.in("generic"));
                                    }
                                    public ExperimentConfig expTwice() { return Step.in("twice-0"); }
                                    public ExperimentConfig expTwice(int n) { return Step.in("twice-" + n); }
                                    ExperimentConfig expHidden() { return Step.in("hidden"); }
                                    public ExperimentConfig other() { return Step.in("other"); }
                                }
                                """)
                        .build("methods.jar");
        DerivedJars derived = Derive.from(jar).argument("n", "7").ask();
        assertEquals(List.of(), derived.problems());
        assertEquals(
                List.of("base-7", "generic", "static", "twice-0", "twice-7"), experiments(derived));
    }

    @Test
    void anotherPrefixFindsOtherMethods() {
        Path jar =
                set(
                        """
                        public ExperimentConfig expA() { return Step.in("a"); }
                        public ExperimentConfig runB() { return Step.in("b"); }
                        """);
        assertEquals(List.of("b"), experiments(Derive.from(jar).prefix("run").ask()));
    }

    @Test
    void setsOfAnyPackageAndDepthAreFoundAndTheirDependenciesAreNoSets() {
        Path library =
                ExperimentJar.in(folder)
                        .source("Step", STEP)
                        .source(
                                "InLibrary",
                                "public class InLibrary implements ExperimentSet { public"
                                        + " ExperimentConfig expC() { return Step.in(\"c\"); } }")
                        .build("library.jar");
        Path jar =
                ExperimentJar.in(folder)
                        .dependsOn(library)
                        .source(
                                "Outer",
                                """
                                public class Outer {
                                    public static class Inner implements ExperimentSet {
                                        public ExperimentConfig expA() { return Step.in("a"); }
                                    }
                                }
                                """)
                        .build("outer.jar");
        assertEquals(List.of("a"), experiments(Derive.from(jar).ask()));
        assertEquals(List.of("a"), experiments(Derive.from(jar).onlyClass("demo.Outer.In*").ask()));
        assertEquals(
                List.of("a"), experiments(Derive.from(jar).onlyClass("demo.Outer$Inner").ask()));
    }

    @Test
    void patternsOfOneKindAreAlternativesAndTheTwoKindsMustBothFit() {
        Path jar =
                set(
                        """
                        public List<ExperimentConfig> expA() { return List.of(Step.in("a1"), Step.in("a2")); }
                        public List<ExperimentConfig> expB() { return List.of(Step.in("b1"), Step.in("b2")); }
                        public List<ExperimentConfig> expC() { return List.of(Step.in("c1")); }
                        """);
        assertEquals(
                List.of("a1", "a2", "c1"),
                experiments(Derive.from(jar).onlyMethod("*.expA").onlyMethod("*.expC").ask()));
        assertEquals(
                List.of("a1", "a2", "b2"),
                experiments(
                        Derive.from(jar)
                                .onlyExperiment("a1")
                                .onlyExperiment("?2")
                                .onlyMethod("*.expA")
                                .onlyMethod("*.expB")
                                .ask()));
        assertEquals(
                List.of("a2"),
                experiments(Derive.from(jar).onlyMethod("*.expA").onlyExperiment("*2").ask()));
    }

    @Test
    void oneArgumentGoesToEveryMethodAndAllThatIsWrongIsToldAtOnceWithItsMethod() {
        Path jar =
                set(
                        """
                        public List<ExperimentConfig> expA(String root, int size, double rate) { return List.of(); }
                        public List<ExperimentConfig> expB(String root, boolean fast, Object any) { return List.of(); }
                        """);
        assertEquals(
                List.of(
                        "demo.Sets.expA: the argument size is to be a whole number, not 'big'",
                        "demo.Sets.expA needs the argument rate; give it a value: -a rate VALUE",
                        "demo.Sets.expB has the parameter any of type Object; use text, numbers,"
                                + " booleans, enums, Path, URI or List<String>",
                        "demo.Sets.expB needs the argument fast; give it a value: -a fast VALUE"),
                Derive.from(jar).argument("root", "/r").argument("size", "big").problems());
    }

    @Test
    void anIdThatOneMethodMakesTwiceIsAnErrorToo() {
        assertEquals(
                List.of(
                        "the experiment id a is made twice, both times by demo.Sets.expA; give one"
                                + " another id"),
                Derive.from(
                                set(
                                        "public List<ExperimentConfig> expA() { return"
                                                + " List.of(Step.in(\"a\"), Step.in(\"a\")); }"))
                        .problems());
    }

    @Test
    void updatesAreCalledForAllStandardTypesThenForCustomOnesAsListed() {
        Path jar =
                set(
                        """
                        public record Log(String said) implements Config {
                            public Config updateForCommand(CommandType t, ExperimentConfig e) { return new Log(said + t + "."); }
                        }
                        public record Task() implements TaskConfig {
                            public Optional<CommandConfig> command(CommandType t, ExperimentConfig e) {
                                return t.equals(CommandType.TRAIN)
                                    ? Optional.of(new Step(List.of(((Log) e.backend()).said()), t, "")) : Optional.empty();
                            }
                        }
                        public ExperimentConfig expA() {
                            return ExperimentConfig.builder("a").rootUri("/r").task(new Task()).backend(new Log("/"))
                                .command(new Step(List.of("z"), CommandType.auxiliary("ZEBRA"), "/z"))
                                .command(new Step(List.of("m"), CommandType.standard("MAP"), "/m")).build();
                        }
                        """);
        assertEquals(
                List.of(
                        "TRAIN a:  -> /ANALYZE.CHIP.TRAIN.PREDICT.EVAL.BUNDLE.ZEBRA.MAP.",
                        "ZEBRA a:  -> /z/z",
                        "MAP a:  -> /m/m"),
                Derive.from(jar).commands());
    }

    @Test
    void whatIsMissingIsToldOfAllCommandsOfAllExperiments() {
        Path jar =
                set(
                        """
                        public record Lacking(CommandType type) implements CommandConfig {
                            public void reportIo(CommandType t, CommandIo io) { io.output("/r/" + t).missing("no labels"); }
                            public void run(CommandContext context) {}
                        }
                        public List<ExperimentConfig> expA() {
                            return List.of(of("a"), of("b"));
                        }
                        private ExperimentConfig of(String id) {
                            return ExperimentConfig.builder(id).rootUri("/r").command(new Lacking(CommandType.CHIP))
                                .command(new Lacking(CommandType.EVAL)).build();
                        }
                        """);
        assertEquals(
                List.of(
                        "CHIP of experiment a: no labels",
                        "EVAL of experiment a: no labels",
                        "CHIP of experiment b: no labels",
                        "EVAL of experiment b: no labels"),
                Derive.from(jar).problems());
    }

    @Test
    void aSplitMakesEqualPartsAndAtMostSoMany() {
        for (int[] scenesPartsExpected :
                new int[][] {{75, 5, 5, 15}, {9, 4, 3, 3}, {3, 10, 3, 1}, {0, 4, 0, 0}}) {
            Path jar =
                    set(
                            """
                            public CommandConfig expA() {
                                return new Step(java.util.stream.IntStream.range(0, %d).mapToObj(i -> "s" + i).toList(), CommandType.CHIP, "/c");
                            }
                            """
                                    .formatted(scenesPartsExpected[0]));
            List<Integer> outputs =
                    Derive.from(jar).splits(scenesPartsExpected[1]).ask().definitions().stream()
                            .map(d -> d.outputs().size())
                            .toList();
            assertEquals(
                    IntStream.range(0, scenesPartsExpected[2])
                            .mapToObj(i -> scenesPartsExpected[3])
                            .toList(),
                    outputs);
        }
    }

    @Test
    void anExperimentIsToldAfterItsUpdatesUnlessAFilterDropsIt() {
        Path jar =
                ExperimentJar.in(folder)
                        .source("Step", STEP)
                        .source(
                                "Sets",
                                """
                                public class Sets implements ExperimentSet {
                                    public record Learner(String model) implements Config {
                                        public Config updateForCommand(CommandType t, ExperimentConfig e) {
                                            return model == null ? new Learner(e.commandUri(CommandType.TRAIN) + "/m") : this;
                                        }
                                    }
                                    public List<ExperimentConfig> expA() { return List.of(of("a"), of("b")); }
                                    private ExperimentConfig of(String id) {
                                        return Step.in(id).with(b -> b.rootUri("out/").backend(new Learner(null)));
                                    }
                                }
                                """)
                        .build("resolved.jar");
        List<ResolvedExperiment> experiments =
                Derive.from(jar).onlyExperiment("b").ask().experiments();
        assertEquals(
                List.of("b /work/out {class=demo.Sets$Learner, model=out/train/b/m}"),
                experiments.stream()
                        .map(e -> e.id() + " " + e.rootUri() + " " + e.config().get("backend"))
                        .toList());
    }
}
