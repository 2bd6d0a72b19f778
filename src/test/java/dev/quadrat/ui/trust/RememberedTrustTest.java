package dev.quadrat.ui.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.ui.fakes.SameThread;
import dev.quadrat.ui.fakes.Zip;
import dev.quadrat.workbench.home.DoubtfulJar;
import dev.quadrat.workbench.home.HomeFiles;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

class RememberedTrustTest {
    @TempDir Path folder;
    private final SameThread background = new SameThread();
    private final List<Exception> unsaved = new ArrayList<>();
    private TrustAnswer answer = TrustAnswer.CANCEL;
    private int asked;
    private Path jar;

    @BeforeEach
    void build() throws IOException {
        jar = Files.createDirectory(folder.resolve("target")).resolve("fields.jar");
        Zip.write(jar, "one");
    }

    @Test
    void aJarFromANewPlace_isInDoubt() {
        List<DoubtfulJar> doubts = window().doubts(List.of(jar));
        assertEquals(1, doubts.size());
        assertFalse(doubts.getFirst().rebuilt());
    }

    @Test
    void cancelled_itIsAskedAboutAgain() {
        RememberedTrust trust = window();
        assertFalse(says(trust, TrustAnswer.CANCEL));
        assertTrue(isInDoubt(trust));
    }

    @Test
    void openedOnce_isForThisWindowAndThisContent() throws IOException {
        RememberedTrust trust = window();
        assertTrue(says(trust, TrustAnswer.ONCE));
        assertFalse(isInDoubt(trust));
        assertTrue(isInDoubt(window()));
        Zip.write(jar, "two");
        assertTrue(isInDoubt(trust));
    }

    @Test
    void trusted_isForEveryWindow_butNotForOtherContent() throws IOException {
        assertTrue(says(window(), TrustAnswer.TRUST));
        assertFalse(isInDoubt(window()));
        Zip.write(jar, "two");
        List<DoubtfulJar> doubts = window().doubts(List.of(jar));
        assertTrue(doubts.getFirst().rebuilt());
    }

    @Test
    void aTrustedFolder_isForWhatIsBuiltLater() throws IOException {
        RememberedTrust trust = window();
        assertTrue(says(trust, TrustAnswer.TRUST_FOLDER));
        Zip.write(jar, "two");
        assertFalse(isInDoubt(trust));
        assertFalse(isInDoubt(window()));
    }

    @Test
    void theSameContentElsewhere_isInDoubt() throws IOException {
        says(window(), TrustAnswer.TRUST);
        Path copy = folder.resolve("copy.jar");
        Files.copy(jar, copy);
        assertEquals(1, window().doubts(List.of(copy)).size());
    }

    @Test
    void namedOnACommandLine_isTrusted_howeverOftenItIsBuilt_inThisWindow() throws IOException {
        RememberedTrust trust = window();
        trust.trustNamed(List.of(jar));
        assertFalse(isInDoubt(trust));
        Zip.write(jar, "two");
        assertFalse(isInDoubt(trust));
        assertTrue(isInDoubt(window()));
        assertEquals(0, asked);
    }

    @Test
    void ofSeveralJars_onlyThoseInDoubtAreAskedAbout() throws IOException {
        says(window(), TrustAnswer.TRUST);
        Path other = folder.resolve("other.jar");
        Zip.write(other, "one");
        assertEquals(
                List.of(other.toRealPath()),
                window().doubts(List.of(jar, other)).stream()
                        .map(doubt -> doubt.content().place())
                        .toList());
    }

    @Test
    void whatIsNotThere_needsNoAnswer() {
        assertEquals(List.of(), window().doubts(List.of(folder.resolve("none.jar"))));
    }

    @Test
    void anAnswerThatCanNotBeKept_holdsForThisWindow_andIsTold() throws IOException {
        Files.writeString(folder.resolve("home"), "a file in the folder's place");
        RememberedTrust trust = window();
        assertTrue(says(trust, TrustAnswer.TRUST));
        assertFalse(isInDoubt(trust));
        assertEquals(1, unsaved.size());
    }

    private RememberedTrust window() {
        return new RememberedTrust(
                new HomeFiles(folder.resolve("home"), Clock.systemUTC(), _ -> {}),
                background,
                _ -> {
                    asked++;
                    return answer;
                },
                unsaved::add);
    }

    private boolean says(RememberedTrust trust, TrustAnswer said) {
        answer = said;
        boolean opened = trust.dispel(trust.doubts(List.of(jar)));
        background.settle();
        return opened;
    }

    private boolean isInDoubt(RememberedTrust trust) {
        return !trust.doubts(List.of(jar)).isEmpty();
    }
}
