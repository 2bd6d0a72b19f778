package dev.quadrat.dag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The timeouts are far above what is needed: they catch work that grows with the square. */
@Timeout(60)
class LargePlanTest {
    private static final int EXPERIMENTS = 300;
    private static final int PARTS = 50;

    @Test
    void thirtyThousandCommandsAreDerivedAndPlanned() {
        DerivedDag derived = DerivedDag.of(DagFixture.definitions(experiments()));

        // a shared ANALYZE, and of each experiment CHIP and PREDICT in parts, TRAIN and EVAL
        assertEquals(1 + EXPERIMENTS * (2 * PARTS + 2), derived.dag().size());
        assertEquals(EXPERIMENTS * (PARTS + PARTS + PARTS + PARTS), derived.dag().edges().size());
        assertEquals(EXPERIMENTS - 1, derived.duplicates().size());
        assertEquals(List.of(), derived.problems());
        assertEquals(PARTS, derived.externalInputs().size());

        Plan plan =
                Planner.plan(
                        derived,
                        PlanRequest.everything(),
                        Findings.of(derived.externalInputs().keySet()));

        assertEquals(derived.dag().size(), plan.toRun().size());
        assertEquals(List.of(), plan.problems());
        assertEquals(4, plan.dag().depth(plan.dag().order().getLast()));
    }

    @Test
    void allThatIsMissingInALargePlanIsTold() {
        DerivedDag derived = DerivedDag.of(DagFixture.definitions(experiments()));

        assertEquals(
                PARTS,
                Planner.plan(derived, PlanRequest.everything(), Findings.of(Set.of()))
                        .problems()
                        .size());
        Set<String> scenes = new HashSet<>(derived.externalInputs().keySet());
        Plan trainOnly = Planner.plan(derived, PlanRequest.of("TRAIN"), Findings.of(scenes));
        assertEquals(EXPERIMENTS, trainOnly.problems().size());
        assertEquals(PARTS, trainOnly.problems().getFirst().uris().size());
    }

    @Test
    void twentyTrainingsReadFifteenThousandChipsByFolderOrOneByOne() {
        int chips = 15_000;
        String all =
                IntStream.range(0, chips)
                        .mapToObj(i -> "chips/" + i + ".zip")
                        .collect(Collectors.joining(" "));
        String text =
                IntStream.range(0, chips)
                                .mapToObj(
                                        i ->
                                                "CHIP %1$d/%2$d a: s%1$d -> chips/%1$d.zip"
                                                        .formatted(i + 1, chips)
                                                        .replace(
                                                                "chips/" + (i + 1) + ".zip",
                                                                "chips/" + i + ".zip"))
                                .collect(Collectors.joining("\n"))
                        + IntStream.range(0, 10)
                                .mapToObj(i -> "\nTRAIN f%1$d: chips -> folder-%1$d".formatted(i))
                                .collect(Collectors.joining())
                        + IntStream.range(0, 10)
                                .mapToObj(i -> "\nTRAIN l%1$d: %2$s -> list-%1$d".formatted(i, all))
                                .collect(Collectors.joining());

        DerivedDag derived = DerivedDag.of(DagFixture.definitions(text));
        Plan plan = Planner.plan(derived, PlanRequest.of("TRAIN"), Findings.of(Set.of()));

        assertEquals(20 * chips, derived.dag().edges().size());
        assertEquals(1, plan.problems().size());
        assertEquals(chips, plan.problems().getFirst().uris().size());
    }

    @Test
    void aLargePlanWhoseExperimentsAllShareOneKeyByMistakeIsToldShortly() {
        String text =
                IntStream.range(0, EXPERIMENTS)
                        .boxed()
                        .flatMap(
                                e ->
                                        IntStream.range(0, PARTS)
                                                .mapToObj(
                                                        p ->
                                                                "PREDICT %d/%d e%d: m%d s%d -> p%d"
                                                                        .formatted(
                                                                                p + 1, PARTS, e, e,
                                                                                p, p)))
                        .collect(Collectors.joining("\n"));

        List<Problem> problems = DerivedDag.of(DagFixture.definitions(text)).problems();

        assertEquals(PARTS, problems.size());
        assertTrue(problems.stream().allMatch(p -> p.message().length() < 400));
        assertEquals(
                Map.of(EXPERIMENTS, (long) PARTS),
                problems.stream()
                        .collect(
                                Collectors.groupingBy(
                                        p -> p.experiments().size(), Collectors.counting())));
    }

    private static String experiments() {
        StringBuilder text = new StringBuilder();
        String scenes = numbered("s");
        for (int e = 0; e < EXPERIMENTS; e++) {
            text.append("ANALYZE e%d: %s -> stats\n".formatted(e, scenes));
            for (int p = 0; p < PARTS; p++) {
                text.append(
                        "CHIP %d/%d e%d: s%d stats -> chip/e%d/%d.zip\n"
                                .formatted(p + 1, PARTS, e, p, e, p));
                text.append(
                        "PREDICT %d/%d e%d: s%d train/e%d/model -> predict/e%d/%d.tif\n"
                                .formatted(p + 1, PARTS, e, p, e, e, p));
            }
            text.append(
                    "TRAIN e%d: %s -> train/e%d/model\n"
                            .formatted(e, numbered("chip/e" + e + "/", ".zip"), e));
            text.append("EVAL e%d: predict/e%d -> eval/e%d.json\n".formatted(e, e, e));
        }
        return text.toString();
    }

    private static String numbered(String prefix) {
        return numbered(prefix, "");
    }

    private static String numbered(String prefix, String suffix) {
        return IntStream.range(0, PARTS)
                .mapToObj(p -> prefix + p + suffix)
                .collect(Collectors.joining(" "));
    }
}
