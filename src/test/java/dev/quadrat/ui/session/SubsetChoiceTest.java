package dev.quadrat.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quadrat.dag.Subset;
import dev.quadrat.host.ExperimentMethod;
import dev.quadrat.ui.fakes.OpenSession;
import dev.quadrat.ui.fakes.World;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class SubsetChoiceTest {
    @TempDir Path folder;

    @Test
    void aPart_isSaidInWords() {
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS)) {
            assertEquals("", words(open, Subset.ALL));
            assertEquals("up to TRAIN of large", words(open, Subset.to(open.id("train-large"))));
            assertEquals("from CHIP of 2 experiments", words(open, Subset.from(open.id("chip"))));
            assertEquals("again TRAIN of large", words(open, Subset.again(open.id("train-large"))));
            assertEquals("only experiment small", words(open, Subset.experiment("small")));
            open.session.plan().choices().splits().set(2);
            open.background.settle();
            assertEquals(
                    "only CHIP 1 of 2 of 2 experiments",
                    words(open, Subset.only(open.id("chip-chips-0"))));
        }
    }

    @Test
    void aPart_stays_whenTheJarIsReadAnew() {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            choose(open, Subset.to(open.id("chip")));
            open.session.plan().derive();
            open.background.settle();
            assertEquals(2, open.session.plan().plan().toRun().size());
            assertEquals("", open.session.plan().notice().get());
        }
    }

    @Test
    void aPartThatIsGone_isForgotten_andThatIsTold_untilSomethingIsChanged() {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            String chip = open.id("chip");
            choose(open, Subset.to(chip));
            open.world.host.says("ANALYZE of only: -> analyze/stats.json");
            open.session.plan().derive();
            open.background.settle();
            assertEquals(Subset.ALL, open.session.plan().choices().subset().get());
            assertEquals(1, open.session.plan().plan().toRun().size());
            assertEquals(
                    chip + " is no longer in the plan; all of it is asked for again",
                    open.session.plan().notice().get());
            open.session.plan().derive();
            assertEquals("", open.session.plan().notice().get());
        }
    }

    @Test
    void anExperimentThatIsGone_isForgotten() {
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS)) {
            choose(open, Subset.experiment("small"));
            open.world.host.says(World.CHAIN);
            open.session.plan().derive();
            open.background.settle();
            assertEquals(
                    "small is no longer in the plan; all of it is asked for again",
                    open.session.plan().notice().get());
        }
    }

    @Test
    void aJarThatSaysNothingForWantOfAnArgument_takesNoPartAway() {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            Subset part = Subset.to(open.id("chip"));
            choose(open, part);
            open.world.host.takes(new ExperimentMethod.Argument("root_uri", "URI", "", null));
            open.session.plan().derive();
            open.background.settle();
            assertEquals(part, open.session.plan().choices().subset().get());
            assertEquals(1, open.session.problems().size());
            open.world.host.takes();
            open.session.plan().derive();
            open.background.settle();
            assertEquals(2, open.session.plan().plan().toRun().size());
        }
    }

    @Test
    void anotherJar_isAskedForAsAWhole() {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            choose(open, Subset.to(open.id("chip")));
            open.open();
            assertEquals(3, open.session.plan().plan().toRun().size());
            assertEquals("", open.session.plan().notice().get());
        }
    }

    private static void choose(OpenSession open, Subset subset) {
        open.session.plan().choices().subset().set(subset);
        open.background.settle();
    }

    private static String words(OpenSession open, Subset subset) {
        return SubsetWords.of(subset, open.session.plan().plan().dag());
    }
}
