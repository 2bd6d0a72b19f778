package dev.quadrat.ui.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quadrat.workbench.home.DoubtfulJar;
import dev.quadrat.workbench.home.JarContent;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

class TrustQuestionTest {
    private static final Instant BUILT = Instant.parse("2026-11-20T10:31:00Z");

    @Test
    void aNewJar_isAskedAbout_withItsPlace_sizeAndTime() {
        TrustQuestion question = ask(doubt("/usr/lib/fields.jar", 12_345_678, false));
        assertEquals("Do you trust fields.jar?", question.title());
        assertEquals(
                "A jar is a program. To learn what it wants to run, Quadrat starts its code in a"
                        + " separate process, as you: it can read, change and send whatever you"
                        + " can. Nothing of it has run yet.",
                question.explanation());
        assertEquals(
                List.of(
                        new TrustQuestion.JarLine(
                                "fields.jar",
                                "in /usr/lib\n12.3 MB, built 20 November 2026 at 10:31")),
                question.jars());
    }

    @Test
    void aRebuiltJar_isSaidToBeAnother() {
        assertEquals(
                "fields.jar is not what you trusted here before. Do you trust it now?",
                ask(doubt("/usr/lib/fields.jar", 9_100, true)).title());
    }

    @Test
    void severalJars_areOneQuestion() {
        TrustQuestion question =
                ask(doubt("/usr/lib/a.jar", 100, false), doubt("/usr/bin/b.jar", 9_100, true));
        assertEquals("Do you trust these 2 jars?", question.title());
        assertEquals(
                List.of(
                        "in /usr/lib\n1 kB, built 20 November 2026 at 10:31",
                        "in /usr/bin\n9 kB, built 20 November 2026 at 10:31"),
                question.jars().stream().map(TrustQuestion.JarLine::facts).toList());
        assertEquals(
                Optional.of(
                        "Trust whatever jar comes into /usr/lib and /usr/bin, now and later. For"
                                + " your own builds: then a jar that is built anew is not asked"
                                + " about."),
                question.folder());
    }

    @Test
    void aFolderWhereDownloadsArrive_isNotOffered() {
        assertEquals(Optional.empty(), ask(doubt("/home/me/Downloads/a.jar", 100, false)).folder());
        assertEquals(Optional.empty(), ask(doubt("/tmp/a.jar", 100, false)).folder());
    }

    private static TrustQuestion ask(DoubtfulJar... doubts) {
        return TrustQuestion.of(List.of(doubts), ZoneOffset.UTC);
    }

    private static DoubtfulJar doubt(String place, long bytes, boolean rebuilt) {
        return new DoubtfulJar(new JarContent(Path.of(place), "hash"), bytes, BUILT, rebuilt);
    }
}
