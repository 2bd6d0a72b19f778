package dev.quadrat.layout;

import static dev.quadrat.layout.LayoutAssertions.assertSound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quadrat.dag.CommandDag;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

class LayoutStabilityTest {
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
    void statesDoNotMoveAnything() {
        CommandDag planned = DagText.dag(Plans.TWO_EXPERIMENTS);
        CommandDag done = DagText.dag(Plans.TWO_EXPERIMENTS.replace("stale", "done"));

        assertEquals(DagLayouts.of(planned), DagLayouts.of(done));
    }

    @Test
    void oneMoreExperimentKeepsTheOrderOfTheOthers() {
        DagLayout before = DagLayouts.of(DagText.dag(Plans.experiments(12)));
        DagLayout after = DagLayouts.of(DagText.dag(Plans.experiments(13)));

        assertEquals(
                order(before), order(after).stream().filter(id -> !id.endsWith("-e12")).toList());
    }

    private static List<String> order(DagLayout layout) {
        return layout.cards().stream()
                .filter(card -> card.commandId().startsWith("train-"))
                .sorted(Comparator.comparingInt(card -> card.box().y()))
                .map(Card::commandId)
                .toList();
    }
}
