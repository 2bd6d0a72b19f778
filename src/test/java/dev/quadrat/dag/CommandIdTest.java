package dev.quadrat.dag;

import static dev.quadrat.dag.DagFixture.command;
import static dev.quadrat.dag.DagFixture.dag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CommandIdTest {
    @Test
    void anIdIsTheTypeAReadableSlugAndAHash() {
        assertSlug("chip-shared-train-scene-1", "CHIP a: s -> /r/chip/shared/train/scene-1.zip");
        assertSlug("train-model", "TRAIN a: c -> /r/models/model.zip");
        assertSlug("train-m-v1-2", "TRAIN a: c -> s3://b/k/m_v1.2.zip");
        assertSlug("chip-b", "CHIP a: s -> s3://b/");
    }

    @Test
    void aTypeOfTwoWordsFindsItsFolder() {
        assertSlug("make-zones-key-1", "MAKE_ZONES a: s -> /r/make_zones/key/1.json");
    }

    @Test
    void anOutputWithoutAnyLetterGivesNoSlug() {
        assertSlug("chip", "CHIP a: s -> /");
        assertSlug("chip", "CHIP a: s -> /r/écø".replace("écø", "éø"));
    }

    @Test
    void aLongSlugIsCutAtAWholeCharacter() {
        assertSlug("chip-" + "x".repeat(47), "CHIP a: s -> " + "x".repeat(47) + "-yyy");
    }

    @Test
    void theFirstOutputOfTheAlphabetNamesTheCommand() {
        assertSlug("chip-a", "CHIP a: s -> b.zip a.zip");
    }

    @Test
    void theSameCommandHasTheSameIdInAnotherPlan() {
        String other =
                command(
                                dag("""
                                ANALYZE z: x -> s1
                                CHIP 7/9 z,y: s2 s1 -> c2 c1 {size=9}
                                """)
                                        .dag(),
                                "CHIP 7/9 z,y")
                        .id();

        assertEquals(id("CHIP a: s1 s2 -> c1 c2"), other);
        assertEquals("chip-c1-7c4d0d0e1c8d".length(), other.length());
    }

    @Test
    void anInputIsNotTakenForAnOutput() {
        assertNotEquals(id("CHIP a: a -> out z"), id("CHIP a: a out -> z"));
        assertNotEquals(id("CHIP a: a -> b c"), id("CHIP a: a b -> c"));
        assertNotEquals(id("CHIP a: a b -> c"), id("CHIP a: ab -> c"));
    }

    @Test
    void anIdIsAFileNameAndAMakeTarget() {
        assertTrue(id("CHIP a: s -> /r/chip/ä$(x):%;*?/..").matches("[a-zA-Z0-9-]+"));
    }

    private static String id(String line) {
        return dag(line).dag().order().getFirst();
    }

    private static void assertSlug(String slug, String line) {
        String id = id(line);
        assertTrue(id.matches(".*-[0-9a-f]{12}"), id);
        assertEquals(slug, id.substring(0, id.length() - 13));
    }
}
