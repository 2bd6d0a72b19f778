package dev.quadrat.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.quadrat.ui.fakes.OpenSession;
import dev.quadrat.ui.fakes.World;
import dev.quadrat.ui.session.NodeState;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class FeedTest {
    @TempDir Path folder;

    @Test
    void inputs_areToldWithTheirWriters_thoseFirstThatRun() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS)) {
            open.session.plan().choices().splits().set(2);
            open.background.settle();
            open.makeOutputs(open.id("analyze"));
            open.makeOutputs(open.id("chip-chips-0"));
            open.planAgain();
            List<Feed> feeds = feeds(open, "train-small");
            assertEquals(
                    List.of(open.id("chip-chips-1"), open.id("chip-chips-0")),
                    feeds.stream().map(FeedTest::writer).toList());
            assertEquals(
                    NodeState.TO_RUN,
                    assertInstanceOf(Feed.Written.class, feeds.getFirst()).state());
            assertEquals(1, feeds.getFirst().uris().size());
        }
    }

    @Test
    void whatNoCommandWrites_comesLast() {
        try (OpenSession open =
                OpenSession.of(
                        folder,
                        """
                        CHIP of a: -> chip/a
                        TRAIN of a: labels.json chip/a -> train/model
                        """)) {
            List<Feed> feeds = feeds(open, "train");
            assertEquals(2, feeds.size());
            assertInstanceOf(Feed.Given.class, feeds.getLast());
            assertEquals(
                    List.of(folder.resolve("out/labels.json").toString()), feeds.getLast().uris());
        }
    }

    @Test
    void aFolder_feedsWhatLiesBelowIt_andIsFedByIt() {
        try (OpenSession open =
                OpenSession.of(
                        folder,
                        """
                        ANALYZE of a: -> stats
                        CHIP of a: stats/a.json -> chip/a/1.zip
                        TRAIN of a: chip/a -> train/model
                        """)) {
            assertEquals(open.id("analyze"), writer(feeds(open, "chip").getFirst()));
            assertEquals(open.id("chip"), writer(feeds(open, "train").getFirst()));
        }
    }

    static String writer(Feed feed) {
        return assertInstanceOf(Feed.Written.class, feed).writer().id();
    }

    private static List<Feed> feeds(OpenSession open, String beginning) {
        return Feed.of(
                open.session.plan().plan().dag().command(open.id(beginning)),
                open.session.plan().plan().dag(),
                open.session::state);
    }
}
