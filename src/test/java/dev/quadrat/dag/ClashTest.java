package dev.quadrat.dag;

import static dev.quadrat.dag.DagFixture.dag;
import static dev.quadrat.dag.DagFixture.problems;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class ClashTest {
    @Test
    void twoTypesThatWriteOneUriClash() {
        DerivedDag derived =
                dag(
                        """
                        CHIP a: s -> out
                        TRAIN b: t -> out
                        """);

        assertEquals(
                List.of(
                        "CLASH: CHIP of experiment a and TRAIN of experiment b both write out; give"
                                + " them different keys or URIs"),
                problems(derived.problems()));
        assertEquals(List.of("a", "b"), derived.problems().getFirst().experiments());
        assertEquals(List.of("out"), derived.problems().getFirst().uris());
        assertTrue(derived.problems().getFirst().isError());
    }

    @Test
    void twoPartsThatWriteOneFolderClash() {
        assertEquals(
                List.of(
                        "CLASH: CHIP 1 of 2 of experiment a and CHIP 2 of 2 of experiment a both"
                                + " write chips; give them different keys or URIs"),
                problems(
                        dag("""
                        CHIP 1/2 a: s1 -> chips
                        CHIP 2/2 a: s2 -> chips
                        """)
                                .problems()));
    }

    @Test
    void aCommandThatWritesIntoAnothersFolderClashes() {
        DerivedDag derived =
                dag(
                        """
                        TRAIN b: t -> chips/deep/model.zip
                        CHIP a: s -> chips/
                        """);

        assertEquals(
                List.of(
                        "CLASH: CHIP of experiment a writes chips, and TRAIN of experiment b writes"
                                + " chips/deep/model.zip inside it; give them different keys or"
                                + " URIs"),
                problems(derived.problems()));
        assertEquals(
                List.of("chips", "chips/deep/model.zip"), derived.problems().getFirst().uris());
    }

    @Test
    void aFolderIsNotClashedByANameThatOnlyBeginsLikeIt() {
        assertEquals(
                List.of(),
                dag("""
                CHIP a: s -> a/b
                TRAIN a: t -> a/bc
                EVAL a: u -> a/b.json
                BUNDLE a: v -> a/b-c/d
                """)
                        .problems());
    }

    @Test
    void theSameCommandOfTwoExperimentsDoesNotClash() {
        assertEquals(List.of(), dag("CHIP a,b: s -> out out/1").problems());
    }

    @Test
    void oneCommandMayWriteAFolderAndWhatLiesInIt() {
        assertEquals(List.of(), dag("CHIP a: s -> chips chips/ chips/1.zip").problems());
    }

    @Test
    void twoCommandsThatClashOverManyUrisAreOneProblem() {
        DerivedDag derived =
                dag(
                        """
                        CHIP a: s -> 1 2 3
                        CHIP b: t -> 1 2 3
                        """);

        assertEquals(
                List.of(
                        "CLASH: CHIP of experiment a and CHIP of experiment b both write 1 and 2"
                                + " more; give them different keys or URIs"),
                problems(derived.problems()));
        assertEquals(List.of("1", "2", "3"), derived.problems().getFirst().uris());
    }

    @Test
    void manyCommandsThatWriteOneUriAreOneProblemNotOneForEachPair() {
        String text =
                IntStream.range(0, 300)
                        .mapToObj(i -> "TRAIN e%d: in-%d -> model".formatted(i, i))
                        .collect(Collectors.joining("\n"));

        List<Problem> problems = dag(text).problems();

        assertEquals(1, problems.size());
        assertTrue(
                problems.getFirst().message().contains(" and 296 more all write model; "),
                problems.getFirst().message());
        assertEquals(300, problems.getFirst().experiments().size());
    }

    @Test
    void manyWritersInsideOneFolderAreOneProblem() {
        DerivedDag derived =
                dag(
                        """
                        ANALYZE a: s -> root
                        CHIP 1/2 a: s1 -> root/1
                        CHIP 2/2 a: s2 -> root/2
                        """);

        assertEquals(
                List.of(
                        "CLASH: ANALYZE of experiment a writes root, and CHIP 1 of 2 of experiment"
                                + " a and CHIP 2 of 2 of experiment a write root/1 inside it; give"
                                + " them different keys or URIs"),
                problems(derived.problems()));
    }

    @Test
    void theRootOfTheFileSystemAndABucketAreFoldersToo() {
        assertEquals(
                List.of(List.of("/", "/data/out"), List.of("s3://b", "s3://b/k")),
                dag(
                                """
                                CHIP a: s -> /
                                TRAIN a: t -> /data/out
                                CHIP b: s -> s3://b/
                                TRAIN b: t -> s3://b/k
                                EVAL b: u -> s3://bucket/k
                                """)
                        .problems()
                        .stream()
                        .map(Problem::uris)
                        .sorted((x, y) -> x.getFirst().compareTo(y.getFirst()))
                        .toList());
    }
}
