package dev.quadrat.ui.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quadrat.ui.fakes.SameThread;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class SupportTest {
    @Test
    void counts_areSaidAsPeopleSayThem() {
        assertEquals("1 command", Words.count(1, "command"));
        assertEquals("0 commands", Words.count(0, "command"));
        assertEquals("2,014 commands", Words.count(2014, "command"));
    }

    @Test
    void durations_areReadLikeAClock() {
        assertEquals("0:41", Words.clock(Duration.ofSeconds(41)));
        assertEquals("12:05", Words.clock(Duration.ofSeconds(725)));
        assertEquals("1:02:03", Words.clock(Duration.ofSeconds(3723)));
        assertEquals("0:00", Words.clock(Duration.ofSeconds(-3)));
    }

    @Test
    void aBurst_comesInOneLot_andTheNextInAnother() {
        SameThread background = new SameThread();
        List<List<Integer>> lots = new ArrayList<>();
        Burst<Integer> burst = new Burst<>(background, lots::add);
        burst.add(1);
        burst.add(2);
        background.settle();
        burst.add(3);
        background.settle();
        assertEquals(List.of(List.of(1, 2), List.of(3)), lots);
    }

    /** A run's follower may still tell something while the window closes. */
    @Test
    void whatIsAskedForAfterTheEnd_doesNotHappen_andIsNoFailure() {
        FxBackground background = new FxBackground();
        background.close();
        List<String> happened = new ArrayList<>();
        background.onNextFrame(() -> happened.add("frame"));
        background.after(Duration.ZERO, () -> happened.add("later")).cancel();
        assertEquals(List.of(), happened);
    }
}
