package dev.quadrat.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.dag.Problem;
import dev.quadrat.ui.fakes.FakeRunner;
import dev.quadrat.ui.fakes.OpenSession;
import dev.quadrat.ui.fakes.World;
import dev.quadrat.ui.fakes.Zip;
import dev.quadrat.workbench.home.DoubtfulJar;
import dev.quadrat.workbench.home.JarContent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class OpenJarsTest {
    private static final String LONGER = World.CHAIN + "EVAL of only: train/model -> eval.json\n";

    @TempDir Path folder;
    private final Doubts doubts = new Doubts();
    private OpenSession open;

    /** Trusts nothing, or everything. */
    private static final class Doubts implements JarTrust {
        private final List<DoubtfulJar> asked = new ArrayList<>();
        private boolean inDoubt;
        private boolean answer;

        @Override
        public List<DoubtfulJar> doubts(List<Path> jars) {
            return inDoubt
                    ? List.of(
                            new DoubtfulJar(
                                    new JarContent(jars.getFirst(), "hash"),
                                    1,
                                    Instant.EPOCH,
                                    true))
                    : List.of();
        }

        @Override
        public boolean dispel(List<DoubtfulJar> jars) {
            asked.addAll(jars);
            inDoubt = inDoubt && !answer;
            return answer;
        }
    }

    @BeforeEach
    void openAJar() throws IOException {
        open = new OpenSession(folder, doubts);
        open.world.host.says(World.CHAIN);
        build("one");
        open.open();
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void aRebuiltJar_isDerivedAnew_andTheSelectionStays() throws IOException {
        String chip = open.id("chip");
        open.session.selection().select(chip);
        open.world.host.says(LONGER);
        build("two");
        look(2);
        assertEquals(4, open.session.plan().plan().dag().size());
        assertEquals(chip, open.session.selection().command().get());
        assertEquals("fields.jar was built anew: +1 command", notice());
        open.session.jars().dismiss();
        assertEquals("", notice());
    }

    @Test
    void whatIsRemovedOrChanged_isCounted() throws IOException {
        open.world.host.says(
                """
                ANALYZE of only: -> analyze/stats.json
                CHIP of only: analyze/stats.json -> chip/others
                """);
        build("two");
        look(2);
        assertEquals("fields.jar was built anew: +1 command, 2 removed", notice());
        build("three");
        look(2);
        assertEquals("fields.jar was built anew: the plan is the same", notice());
    }

    @Test
    void aRebuiltJarOfWhichNoPlanCanBeMade_saysSo() throws IOException {
        open.world.host.fails(Problem.error(Problem.Kind.LOAD, "broken"));
        build("two");
        look(2);
        assertEquals("fields.jar was built anew: no plan can be made of it", notice());
    }

    @Test
    void anUnchangedJar_isNotDerivedAgain() {
        look(3);
        assertEquals(1, open.world.host.requests.size());
        assertEquals("", notice());
    }

    @Test
    void aHalfWrittenJar_isNotDerived() throws IOException {
        Files.writeString(open.world.jar, "PK half");
        look(3);
        assertEquals(1, open.world.host.requests.size());
    }

    @Test
    void aDeletedJar_keepsThePlan_saysSo_andRefusesToLaunch() throws Exception {
        Files.delete(open.world.jar);
        look(2);
        assertEquals(
                "fields.jar is gone from %s; the plan stays to be seen, and runs when it is built again"
                        .formatted(folder),
                notice());
        open.session.plan().derive();
        open.background.settle();
        assertEquals(3, open.session.plan().plan().dag().size());
        assertEquals(
                "fields.jar is gone; the plan is that of before, until it is built again",
                open.session.plan().notice().get());
        open.session.launch(OpenSession.NEVER);
        open.background.settle();
        assertEquals(
                List.of(open.world.jar + " is gone since the plan was made; build it again"),
                open.session.run().problems().stream().map(Problem::message).toList());
        build("two");
        look(2);
        assertEquals("fields.jar was built anew: the plan is the same", notice());
        open.launch();
    }

    @Test
    void aJarThatIsBackAsItWas_canBeLaunched_thoughALaunchWasRefused() throws Exception {
        Path aside = folder.resolve("aside.jar");
        Files.move(open.world.jar, aside);
        look(2);
        open.session.launch(OpenSession.NEVER);
        open.background.settle();
        assertEquals(1, open.session.run().problems().size());
        Files.move(aside, open.world.jar);
        look(2);
        assertEquals("", notice());
        assertEquals(List.of(), open.session.run().problems());
        open.launch();
    }

    @Test
    void whileARunIsAtWork_theJarIsLeftAlone_andCanBeReadAfterwards() throws Exception {
        FakeRunner.Run run = open.launch();
        open.world.host.says(LONGER);
        build("two");
        look(2);
        assertEquals(
                "fields.jar was built anew; when the run has ended, it can be read anew", notice());
        run.allSucceed();
        open.untilEnded();
        assertEquals("A jar was built anew during the run; the plan is that of before", notice());
        assertEquals(1, open.world.host.requests.size());
        open.session.jars().readAnew();
        open.background.settle();
        assertEquals(2, open.world.host.requests.size());
        assertEquals("fields.jar was built anew: +1 command", notice());
    }

    @Test
    void newCodeThatIsNotTrusted_doesNotRun_untilThePersonReadsItAnew() throws IOException {
        doubts.inDoubt = true;
        build("two");
        look(2);
        assertEquals(1, open.world.host.requests.size());
        assertEquals(List.of(), doubts.asked);
        assertEquals(
                "fields.jar was built anew, and its new code was not trusted yet; the plan is that"
                        + " of before",
                notice());
        assertEquals(JarNotice.Offer.READ_ANEW, open.session.jars().notice().get().offer());
        doubts.answer = true;
        open.session.jars().readAnew();
        open.background.settle();
        assertEquals(1, doubts.asked.size());
        assertEquals(2, open.world.host.requests.size());
        assertEquals("fields.jar was built anew: the plan is the same", notice());
    }

    @Test
    void anotherJar_takesTheNoticeAway_andIsWatchedInstead() throws IOException {
        Files.delete(open.world.jar);
        look(2);
        Path other = folder.resolve("other.jar");
        Zip.write(other, "one");
        open.session.plan().open(List.of(other));
        open.background.settle();
        assertEquals("", notice());
        Zip.write(other, "two, and longer");
        look(2);
        assertEquals("other.jar was built anew: the plan is the same", notice());
    }

    @Test
    void closedJars_areWatchedNoLonger() throws IOException {
        open.session.plan().close();
        build("two");
        look(3);
        assertEquals(1, open.world.host.requests.size());
        assertInstanceOf(Stage.Welcome.class, open.session.plan().stage().get());
        assertTrue(open.session.jars().notice().get().isNone());
    }

    private String notice() {
        return open.session.jars().notice().get().text();
    }

    private void build(String content) throws IOException {
        Zip.write(open.world.jar, content);
    }

    /** Seconds go by. */
    private void look(int times) {
        for (int i = 0; i < times; i++) {
            open.background.timePasses();
            open.background.settle();
        }
    }
}
