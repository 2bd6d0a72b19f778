package dev.quadrat.dag;

import static dev.quadrat.dag.DagFixture.dag;
import static dev.quadrat.dag.DagFixture.edges;
import static dev.quadrat.dag.DagFixture.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

class EdgeTest {
    @Test
    void whatWritesAUriFeedsWhatReadsIt() {
        assertEquals(
                List.of("CHIP a -> TRAIN a"),
                edges(
                        dag("""
                        TRAIN a: chips.zip -> model
                        CHIP a: s -> chips.zip
                        """)
                                .dag()));
    }

    @Test
    void aFolderFeedsEveryInputBelowIt() {
        assertEquals(
                List.of("CHIP a -> TRAIN a", "CHIP a -> TRAIN b"),
                edges(
                        dag("""
                        CHIP a: s -> chips/
                        TRAIN a: chips/train/1.zip -> model-a
                        TRAIN b: chips/2.zip -> model-b
                        TRAIN c: chips-2/2.zip -> model-c
                        """)
                                .dag()));
    }

    @Test
    void anInputFolderIsFedByEveryOutputBelowIt() {
        assertEquals(
                List.of("CHIP 1/2 a -> TRAIN a", "CHIP 2/2 a -> TRAIN a"),
                edges(
                        dag("""
                        CHIP 1/2 a: s1 -> a/b/1.zip
                        CHIP 2/2 a: s2 -> a/b/deep/2.zip
                        CHIP b: s3 -> a/bc/3.zip
                        CHIP c: s4 -> a/b-4.zip
                        TRAIN a: a/b -> model
                        """)
                                .dag()));
    }

    @Test
    void theWholeFileSystemIsAFolderOfAbsolutePathsAlone() {
        assertEquals(
                List.of("CHIP a -> TRAIN a"),
                edges(
                        dag("""
                        CHIP a: s1 -> /x/1.zip
                        CHIP b: s2 -> s3://b/2.zip
                        CHIP c: s3 -> relative/3.zip
                        TRAIN a: / -> s3://b/model
                        """)
                                .dag()));
    }

    @Test
    void aSplitCommandsConsumerDependsOnEachPart() {
        assertEquals(
                List.of("CHIP 1/3 a -> TRAIN a", "CHIP 2/3 a -> TRAIN a", "CHIP 3/3 a -> TRAIN a"),
                edges(
                        dag("""
                        CHIP 1/3 a: s1 -> c1
                        CHIP 2/3 a: s2 -> c2
                        CHIP 3/3 a: s3 -> c3
                        TRAIN a: c1 c2 c3 -> model
                        """)
                                .dag()));
    }

    @Test
    void anEdgeStandsAlthoughTheOutputsExist() {
        Plan plan =
                DagFixture.plan(
                        """
                        CHIP a: s -> c1 c2
                        TRAIN a: c1 -> model
                        """,
                        PlanRequest.everything(),
                        "s c1");

        assertEquals(List.of("CHIP a -> TRAIN a"), edges(plan.dag()));
        assertEquals(2, plan.toRun().size());
    }

    @Test
    void theOrderIsByDepthThenTypeThenIdWhateverTheOrderOfTheText() {
        List<CommandDefinition> definitions =
                new ArrayList<>(
                        DagFixture.definitions(
                                """
                                ANALYZE a: s -> stats
                                CHIP 1/2 a,b: s stats -> c1
                                CHIP 2/2 a,b: s stats -> c2
                                TRAIN a: c1 c2 -> model-a
                                TRAIN b: c1 c2 -> model-b
                                PREDICT a: model-a s -> p-a
                                ZONES a: s -> zones
                                EVAL a: p-a -> e-a
                                """));
        List<String> order = DerivedDag.of(definitions).dag().order();

        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(definitions, new Random(seed));
            assertEquals(order, DerivedDag.of(definitions).dag().order());
        }
        assertEquals(
                List.of("ANALYZE", "ZONES", "CHIP", "CHIP", "TRAIN", "TRAIN", "PREDICT", "EVAL"),
                DerivedDag.of(definitions).dag().commands().stream()
                        .map(c -> c.type().name())
                        .toList());
    }

    @Test
    void depthIsTheLongestWay() {
        CommandDag dag =
                dag("""
                CHIP a: s -> c
                TRAIN a: c -> m
                EVAL a: c m -> e
                """)
                        .dag();

        assertEquals(2, dag.depth(DagFixture.command(dag, "EVAL a").id()));
    }

    @Test
    void everythingUpstreamAndDownstreamLeavesTheCommandItselfOut() {
        CommandDag dag =
                dag("""
                CHIP a: s -> c
                TRAIN a: c -> m
                EVAL a: m -> e
                BUNDLE a: e2 -> e3
                """)
                        .dag();
        String train = DagFixture.command(dag, "TRAIN a").id();

        assertEquals(Set.of(DagFixture.command(dag, "CHIP a").id()), dag.allUpstream(train));
        assertEquals(Set.of(DagFixture.command(dag, "EVAL a").id()), dag.allDownstream(train));
        CommandDag cycle = dag("CHIP a: x -> y\nTRAIN a: y -> x").dag();
        String chip = DagFixture.command(cycle, "CHIP a").id();
        assertEquals(Set.of(DagFixture.command(cycle, "TRAIN a").id()), cycle.allUpstream(chip));
    }

    @Test
    void anEdgeFromNowhereAndAnIdThatComesTwiceAreRefused() {
        Command command = dag("CHIP a: s -> c").dag().commands().iterator().next();

        assertThrows(
                IllegalArgumentException.class,
                () ->
                        new CommandDag(
                                List.of(command),
                                List.of(new CommandDag.Edge("nowhere", command.id()))));
        assertThrows(
                IllegalArgumentException.class,
                () -> new CommandDag(List.of(command, command), List.of()));
    }

    @Test
    void duplicateSpellingsInOneListAreOneEdge() {
        CommandDag dag =
                dag("""
                CHIP a: s -> chips chips/
                TRAIN a: chips/ chips chips/1 -> m
                """)
                        .dag();

        assertEquals(List.of("CHIP a -> TRAIN a"), edges(dag));
        assertEquals(List.of("CHIP a", "TRAIN a"), names(dag));
    }
}
