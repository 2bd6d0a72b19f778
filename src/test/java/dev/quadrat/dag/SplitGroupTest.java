package dev.quadrat.dag;

import static dev.quadrat.dag.DagFixture.dag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

class SplitGroupTest {
    @Test
    void partsOfOneCommandAreAGroupAndOtherCommandsAreNone() {
        Map<String, List<String>> groups =
                groups(
                        """
                        CHIP 1/2 a,b: s1 -> c1
                        CHIP 2/2 a,b: s2 -> c2
                        PREDICT 1/2 a: s1 -> p1
                        PREDICT 2/2 a: s2 -> p2
                        PREDICT 1/3 b: s1 -> q1
                        PREDICT 2/3 b: s2 -> q2
                        PREDICT 3/3 b: s3 -> q3
                        TRAIN a: c1 c2 -> m
                        """);

        assertEquals(
                Map.of(
                        "CHIP/a/2", List.of("CHIP 1/2 a,b", "CHIP 2/2 a,b"),
                        "PREDICT/a/2", List.of("PREDICT 1/2 a", "PREDICT 2/2 a"),
                        "PREDICT/b/3", List.of("PREDICT 1/3 b", "PREDICT 2/3 b", "PREDICT 3/3 b")),
                groups);
    }

    @Test
    void twoCommandsOfOneExperimentThatAreSplitDifferentlyAreTwoGroups() {
        assertEquals(
                2,
                groups(
                                """
                                CHIP 1/2 a: s1 -> c1
                                CHIP 2/2 a: s2 -> c2
                                CHIP 1/3 a: s1 -> d1
                                CHIP 2/3 a: s2 -> d2
                                CHIP 3/3 a: s3 -> d3
                                """)
                        .size());
    }

    @Test
    void aPartAloneIsNoGroup() {
        assertNull(dag("CHIP 1/1 a: s -> c").dag().commands().iterator().next().group());
    }

    private static Map<String, List<String>> groups(String text) {
        return dag(text).dag().commands().stream()
                .filter(c -> c.group() != null)
                .collect(
                        Collectors.groupingBy(
                                c -> Objects.requireNonNull(c.group()),
                                Collectors.mapping(DagFixture::name, Collectors.toList())));
    }
}
