package dev.quadrat.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.quadrat.ui.fakes.OpenSession;
import dev.quadrat.ui.fakes.World;
import dev.quadrat.workbench.home.DoubtfulJar;
import dev.quadrat.workbench.home.JarContent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Another jar is asked for, and then not opened after all: what was open is open again. */
class RefusedJarTest {
    @TempDir Path folder;
    private OpenSession open;
    private Path other;

    /** Trusts no jar but the first. */
    private final class OneTrusted implements JarTrust {
        @Override
        public List<DoubtfulJar> doubts(List<Path> jars) {
            return jars.contains(other)
                    ? List.of(
                            new DoubtfulJar(new JarContent(other, "hash"), 1, Instant.EPOCH, true))
                    : List.of();
        }

        @Override
        public boolean dispel(List<DoubtfulJar> jars) {
            return false;
        }
    }

    @BeforeEach
    void openAJar() {
        other = folder.resolve("other.jar");
        open = new OpenSession(folder, new OneTrusted());
        open.world.host.says(World.CHAIN);
        open.session.plan().open(List.of(open.world.jar), Map.of("root_uri", "here"));
        open.session.plan().choices().splits().set(4);
        open.background.settle();
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void aJarThatIsNotTrusted_leavesWhatWasOpen() {
        open.session.plan().open(List.of(other));
        open.background.settle();
        assertFirstIsOpen();
    }

    @Test
    void aCancelledOpening_leavesWhatWasOpen() {
        open.session.plan().open(List.of(folder.resolve("third.jar")));
        open.session.plan().open(List.of(folder.resolve("fourth.jar")));
        open.session.plan().cancel();
        open.background.settle();
        assertFirstIsOpen();
    }

    @Test
    void afterClosing_thereIsNothingToComeBackTo() {
        open.session.plan().close();
        open.session.plan().open(List.of(other));
        open.background.settle();
        assertInstanceOf(Stage.Welcome.class, open.session.plan().stage().get());
        assertEquals(List.of(), open.session.plan().jars());
    }

    private void assertFirstIsOpen() {
        PlanSession plan = open.session.plan();
        assertInstanceOf(Stage.Planned.class, plan.stage().get());
        assertEquals(List.of(open.world.jar), plan.jars());
        assertEquals(3, plan.plan().dag().size());
        assertEquals(4, plan.choices().splits().get());
        plan.derive();
        open.background.settle();
        assertEquals(
                List.of(open.world.jar),
                open.world.host.requests.getLast().jars().stream().map(Path::of).toList());
        assertEquals(4, open.world.host.requests.getLast().splits());
    }
}
