package dev.quadrat.layout;

import static dev.quadrat.layout.LayoutAssertions.assertSound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.quadrat.dag.CommandDag;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.Random;
import java.util.Set;

class LayoutStabilityTest {
    private static final CardMetrics METRICS = CardMetrics.standard();

    @Test
    void threeHundredExperimentsAreSound() {
        DagLayout layout = DagLayouts.of(DagText.dag(Plans.experiments(300)));

        assertSound(layout);
        assertEquals(600, layout.frames().size());
    }

    @Test
    void moreBoxesThanAreFineTunedAreSoundToo() {
        StringBuilder text = new StringBuilder("ANALYZE a,b\n");
        for (int i = 0; i < 2_100; i++) {
            text.append("CHIP e%d <- analyze-a\n".formatted(i));
        }

        DagLayout layout = DagLayouts.of(DagText.dag(text.toString()));

        assertSound(layout);
        assertEquals(
                layout.height() / 2.0, LayoutAssertions.box(layout, "analyze-a").centerY(), 40);
    }

    @Test
    void plansWhereAnythingFeedsAnythingAreSound() {
        Random random = new Random(23);
        for (int round = 0; round < 60; round++) {
            String text = RandomPlan.text(random, 5 + random.nextInt(60));
            assertSound(DagLayouts.of(DagText.dag(text)));
        }
    }

    @Test
    void theOrderInWhichCommandsAreGivenDoesNotMatter() {
        CommandDag dag = DagText.dag(Plans.MIXED);
        CommandDag reversed =
                new CommandDag(dag.commands().stream().toList().reversed(), dag.edges().reversed());

        assertEquals(DagLayouts.of(dag), DagLayouts.of(reversed));
    }

    @Test
    void theLayoutIsTheSameInEveryJvm() throws IOException {
        String text = describe(DagLayouts.of(DagText.dag(Plans.MIXED)));

        Golden.assertSame("mixed-layout.txt", text);
    }

    private static String describe(DagLayout layout) {
        StringBuilder text = new StringBuilder();
        LayoutAssertions.boxes(layout)
                .forEach(
                        (id, box) ->
                                text.append(
                                        "%s %d,%d %dx%d\n"
                                                .formatted(
                                                        id,
                                                        box.x(),
                                                        box.y(),
                                                        box.width(),
                                                        box.height())));
        return text.toString();
    }

    @Test
    void statesDoNotChangeTheKeyOfTheStructure() {
        CommandDag planned = DagText.dag(Plans.TWO_EXPERIMENTS);
        CommandDag done = DagText.dag(Plans.TWO_EXPERIMENTS.replace("stale", "done"));

        assertEquals(key(planned, Set.of()), key(done, Set.of()));
        assertEquals(DagLayouts.of(planned), DagLayouts.of(done));
    }

    @Test
    void foldingEdgesAndCommandsChangeTheKeyOfTheStructure() {
        CommandDag dag = DagText.dag("CHIP×4 a\nTRAIN a <- chip-a\n");
        String key = key(dag, Set.of());

        assertNotEquals(key, key(dag, Set.of("CHIP/a/4")));
        assertNotEquals(key, key(DagText.dag("CHIP×4 a\nTRAIN a\n"), Set.of()));
        assertNotEquals(key, key(DagText.dag("CHIP×4 a\n"), Set.of()));
    }

    @Test
    void groupsThatTheDagDoesNotHaveDoNotChangeTheKey() {
        CommandDag dag = DagText.dag("CHIP×4 a");

        assertEquals(key(dag, Set.of()), key(dag, Set.of("PREDICT/b")));
    }

    private static String key(CommandDag dag, Set<String> folded) {
        return DagLayouts.structureKey(dag, LayoutChoice.folding(folded), METRICS);
    }
}
