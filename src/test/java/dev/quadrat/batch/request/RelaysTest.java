package dev.quadrat.batch.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.dag.graph.Adjacency;

import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Jobs that join parents where there are too many of them. */
class RelaysTest {
    /** Every one of the readers needs all of the jobs before them. */
    private static Adjacency all(int jobs, int readers) {
        return Adjacency.of(
                jobs + readers,
                IntStream.range(0, jobs)
                        .boxed()
                        .flatMap(
                                job ->
                                        IntStream.range(jobs, jobs + readers)
                                                .mapToObj(reader -> Adjacency.edge(job, reader)))
                        .mapToLong(Long::longValue)
                        .toArray());
    }

    /** All jobs that this one waits for at last. */
    private static Set<Integer> reached(Adjacency jobs, Relays relays, List<Integer> parents) {
        Set<Integer> reached = new HashSet<>();
        for (int parent : parents) {
            if (parent < jobs.size()) {
                reached.add(parent);
            } else {
                List<Integer> joined = relays.made().get(parent - jobs.size());
                assertTrue(joined.size() <= 20 && joined.size() >= 2, joined.toString());
                assertTrue(joined.stream().allMatch(below -> below < parent), "below it");
                reached.addAll(reached(jobs, relays, joined));
            }
        }
        return reached;
    }

    @Test
    void twentyParentsNeedNone() {
        Relays relays = new Relays(all(20, 1));
        assertEquals(20, relays.parentsOf(20).size());
        assertEquals(List.of(), relays.made());
    }

    @Test
    void twentyOneParentsAreARelayOfTwentyAndTheLast() {
        Relays relays = new Relays(all(21, 1));
        assertEquals(List.of(20, 22), relays.parentsOf(21));
        assertEquals(List.of(IntStream.range(0, 20).boxed().toList()), relays.made());
    }

    @Test
    void fiveThousandParentsAreATree() {
        Adjacency jobs = all(5_000, 1);
        Relays relays = new Relays(jobs);
        List<Integer> parents = relays.parentsOf(5_000);

        assertEquals(13, parents.size());
        assertEquals(250 + 13, relays.made().size());
        assertEquals(
                IntStream.range(0, 5_000).boxed().collect(java.util.stream.Collectors.toSet()),
                reached(jobs, relays, parents));
    }

    @Test
    void threeHundredReadersOfTheSameFiveThousandShareThatTree() {
        Relays relays = new Relays(all(5_000, 300));
        for (int reader = 5_000; reader < 5_300; reader++) {
            assertEquals(13, relays.parentsOf(reader).size());
        }
        assertEquals(250 + 13, relays.made().size());
    }

    @Test
    void readersThatShareMostParentsShareTheRelaysOfThose() {
        int own = 3;
        Adjacency shared = all(100, 10);
        int size = 110 + 10 * own;
        LongStream.Builder edges = LongStream.builder();
        for (int reader = 100; reader < 110; reader++) {
            for (int parent : shared.up()[reader]) {
                edges.add(Adjacency.edge(parent, reader));
            }
            for (int i = 0; i < own; i++) {
                edges.add(Adjacency.edge(110 + (reader - 100) * own + i, reader));
            }
        }
        Adjacency jobs = Adjacency.of(size, edges.build().toArray());
        Relays relays = new Relays(jobs);
        for (int reader = 100; reader < 110; reader++) {
            List<Integer> parents = relays.parentsOf(reader);
            assertEquals(5 + own, parents.size());
            assertEquals(100 + own, reached(jobs, relays, parents).size());
        }
        assertEquals(5, relays.made().size());
    }

    @Test
    void parentsThatNobodyElseSharesAlikeAreJoinedAsTheyCome() {
        LongStream.Builder edges = LongStream.builder();
        for (int parent = 0; parent < 50; parent++) {
            edges.add(Adjacency.edge(parent, 100)).add(Adjacency.edge(parent, parent + 50));
        }
        Adjacency jobs = Adjacency.of(101, edges.build().toArray());
        Relays relays = new Relays(jobs);
        List<Integer> parents = relays.parentsOf(100);

        assertEquals(3, parents.size());
        assertEquals(50, reached(jobs, relays, parents).size());
    }
}
