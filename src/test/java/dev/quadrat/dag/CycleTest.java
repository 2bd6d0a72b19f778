package dev.quadrat.dag;

import static dev.quadrat.dag.DagFixture.dag;
import static dev.quadrat.dag.DagFixture.problems;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class CycleTest {
    @Test
    void aCommandThatReadsWhatItWritesIsACycleOfOne() {
        DerivedDag derived = dag("TRAIN a: model -> model");

        assertEquals(
                List.of(
                        "CYCLE: TRAIN of experiment a reads what it writes itself: model; change"
                                + " one of its URIs"),
                problems(derived.problems()));
        assertEquals(List.of("a"), derived.problems().getFirst().experiments());
        assertEquals(List.of("model"), derived.problems().getFirst().uris());
    }

    @Test
    void aCommandThatWritesIntoTheFolderItReadsSaysBoth() {
        assertEquals(
                List.of(
                        "CYCLE: CHIP of experiment a reads what it writes itself: data/out/1.zip"
                                + " (read as data); change one of its URIs"),
                problems(dag("CHIP a: data/ -> data/out/1.zip").problems()));
    }

    @Test
    void twoCommandsThatWaitForEachOtherAreSpelledOut() {
        assertEquals(
                List.of(
                        "CYCLE: these commands wait for each other: CHIP of experiment a writes x"
                                + " for TRAIN of experiment b; TRAIN of experiment b writes y for"
                                + " CHIP of experiment a; change one of these URIs"),
                problems(
                        dag("""
                        CHIP a: y -> x
                        TRAIN b: x -> y
                        """)
                                .problems()));
    }

    @Test
    void aCycleOfThreeIsSpelledOutInTheOrderOfWritingAndItsTailIsNotNamed() {
        DerivedDag derived =
                dag(
                        """
                        ANALYZE head: s -> h
                        CHIP a: z h -> x
                        TRAIN b: x -> y
                        PREDICT c: y -> z
                        EVAL tail: z -> e
                        BUNDLE tail2: e -> f
                        """);

        assertEquals(
                List.of(
                        "CYCLE: these commands wait for each other: CHIP of experiment a writes x"
                                + " for TRAIN of experiment b; TRAIN of experiment b writes y for"
                                + " PREDICT of experiment c; PREDICT of experiment c writes z for"
                                + " CHIP of experiment a; change one of these URIs"),
                problems(derived.problems()));
        assertEquals(List.of("a", "b", "c"), derived.problems().getFirst().experiments());
        assertEquals(List.of("x", "y", "z"), derived.problems().getFirst().uris());
    }

    @Test
    void aCycleBehindACycleIsToldToo() {
        DerivedDag derived =
                dag(
                        """
                        CHIP a: y -> x
                        TRAIN a: x -> y
                        PREDICT b: y w -> v
                        EVAL b: v -> w
                        """);

        assertEquals(
                List.of(List.of("x", "y"), List.of("v", "w")),
                derived.problems().stream().map(Problem::uris).toList());
    }

    @Test
    void theShortestCycleOfAKnotIsTold() {
        DerivedDag derived =
                dag(
                        """
                        ANALYZE a: y2 -> x
                        CHIP a: x -> y1
                        TRAIN a: x y1 -> y2
                        """);

        assertEquals(
                List.of(List.of("x", "y2")),
                derived.problems().stream().map(Problem::uris).toList());
    }

    @Test
    void aCycleThroughAllOfALongChainIsFoundWithoutOverflowingTheStack() {
        int length = 20_000;
        String text =
                IntStream.range(0, length)
                        .mapToObj(i -> "CHIP e: f%d -> f%d".formatted(i, (i + 1) % length))
                        .collect(Collectors.joining("\n"));

        List<Problem> problems = dag(text).problems();

        assertEquals(1, problems.size());
        assertEquals(length, problems.getFirst().uris().size());
    }

    @Test
    void manyCyclesAreAllTold() {
        String text =
                IntStream.range(0, 5_000)
                        .mapToObj(
                                i -> "CHIP a: y%1$d -> x%1$d\nTRAIN a: x%1$d -> y%1$d".formatted(i))
                        .collect(Collectors.joining("\n"));

        assertEquals(5_000, dag(text).problems().size());
    }
}
