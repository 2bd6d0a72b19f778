package dev.quadrat.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

class LocalStampsTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00.123456789Z");

    @TempDir Path folder;
    private final LocalStorage storage = new LocalStorage();

    private String file(String name) throws IOException {
        return file(name, name, NOON);
    }

    private String file(String name, String text, Instant modified) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(modified));
        return file.toString();
    }

    private String absent(String name) {
        return folder.resolve(name).toString();
    }

    private Map<String, Stamp> stamps(String... uris) throws IOException, InterruptedException {
        return storage.stamps(List.of(uris), () -> false);
    }

    private Set<String> existing(Collection<String> uris) throws IOException, InterruptedException {
        return storage.stamps(uris, () -> false).keySet();
    }

    /** So many that their folder is listed. */
    private List<String> manyAbsent() {
        List<String> uris = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            uris.add(absent("absent-" + i));
        }
        return uris;
    }

    private boolean foldsCase() throws IOException {
        file("Case");
        return Files.exists(folder.resolve("cASE"));
    }

    @Test
    void ofAFewUrisThoseThatExistAreFound() throws IOException, InterruptedException {
        String there = file("there.tif");
        assertEquals(Set.of(there), existing(List.of(there, absent("not-there.tif"))));
    }

    @Test
    void ofManyUrisOfOneFolderThoseThatExistAreFound() throws IOException, InterruptedException {
        List<String> uris = new ArrayList<>();
        Set<String> there = new java.util.HashSet<>();
        for (int i = 0; i < 50; i++) {
            uris.add(absent("gone-" + i));
            String made = file("made-" + i);
            uris.add(made);
            there.add(made);
        }
        assertEquals(there, existing(uris));
    }

    @Test
    void aFolderExistsAndAUriIsGivenBackAsItWasAsked() throws IOException, InterruptedException {
        Path made = Files.createDirectory(folder.resolve("a folder"));
        String asked = made.toUri().toString();
        assertEquals(Set.of(asked), existing(List.of(asked)));
    }

    @Test
    void aLinkThatLeadsNowhereDoesNotExistHoweverManyAreAskedFor()
            throws IOException, InterruptedException {
        Path broken = folder.resolve("broken");
        Files.createSymbolicLink(broken, folder.resolve("nowhere"));
        String good = file("good");
        List<String> uris = List.of(broken.toString(), good, absent("1"), absent("2"), absent("3"));
        assertEquals(Set.of(good), existing(uris));
        assertFalse(storage.exists(broken.toString()));
    }

    @Test
    void nothingExistsInAFolderThatIsMissing() throws IOException, InterruptedException {
        List<String> uris = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            uris.add(absent("missing/" + i));
        }
        assertEquals(Set.of(), existing(uris));
    }

    @Test
    void nothingIsBelowAFile() throws IOException, InterruptedException {
        String file = file("file");
        assertEquals(
                Set.of(file),
                existing(List.of(file, file + "/a", file + "/b", file + "/c/d", file + "/c/e")));
    }

    @Test
    void aFileIsStampedWithItsSizeAndTimeToTheNanosecond()
            throws IOException, InterruptedException {
        String file = file("a.tif", "12345", NOON);
        assertEquals(Map.of(file, new Stamp(5, NOON, "")), stamps(file));
    }

    @Test
    void aLinkIsStampedAsWhatItLeadsTo() throws IOException, InterruptedException {
        file("a.tif", "12345", NOON);
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("a.tif"));
        assertEquals(Map.of(link.toString(), new Stamp(5, NOON, "")), stamps(link.toString()));
    }

    @Test
    void aFolderIsStampedWithAllItsFilesButNotThoseOfQuadrat()
            throws IOException, InterruptedException {
        file("d/one", "1", NOON);
        file("d/sub/two", "22", NOON.plusSeconds(5));
        String before = absent("d");
        Map<String, Stamp> stamps = stamps(before);
        assertEquals(Map.of(before, new Stamp(3, NOON.plusSeconds(5), "2 files")), stamps);

        file("d/.quadrat/one.json", "{}", NOON.plusSeconds(99));
        file("d/sub/.quadrat/chip-1/staged", "much", NOON.plusSeconds(99));
        assertEquals(stamps, stamps(before));

        file("d/sub/.quadrat.txt", "333", NOON);
        assertEquals(Map.of(before, new Stamp(6, NOON.plusSeconds(5), "3 files")), stamps(before));
    }

    @Test
    void whatLiesInQuadratsOwnFolderIsFoundWhenItIsAskedFor()
            throws IOException, InterruptedException {
        String record = file(".quadrat/a.json", "{}", NOON);
        assertEquals(Set.of(record), stamps(record).keySet());
        String own = absent(".quadrat");
        assertEquals(Map.of(own, new Stamp(2, NOON, "1 file")), stamps(own));
    }

    @Test
    void anEmptyFolderExistsAndItsStampStaysWhenQuadratWritesIntoIt()
            throws IOException, InterruptedException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Map<String, Stamp> stamps = stamps(empty.toString());
        assertEquals(Map.of(empty.toString(), new Stamp(0, Instant.EPOCH, "0 files")), stamps);
        file("empty/.quadrat/x.json");
        assertEquals(stamps, stamps(empty.toString()));
    }

    @Test
    void theFilesBehindLinksCountOnceEvenIfALinkLeadsBack()
            throws IOException, InterruptedException {
        file("elsewhere/big", "1234567", NOON);
        file("d/small", "1", NOON);
        Files.createSymbolicLink(folder.resolve("d/images"), folder.resolve("elsewhere"));
        Files.createSymbolicLink(folder.resolve("d/back"), folder.resolve("d"));
        assertEquals(Map.of(absent("d"), new Stamp(8, NOON, "2 files")), stamps(absent("d")));
    }

    @Test
    void inAFolderWithManyOthersAFewAreFound() throws IOException, InterruptedException {
        for (int i = 0; i < 900; i++) {
            file("other-" + i);
        }
        List<String> uris = new ArrayList<>(manyAbsent().subList(0, 33));
        uris.add(absent("other-7"));
        assertEquals(Set.of(absent("other-7")), existing(uris));
    }

    @Test
    void aNameThatTheFileSystemTakesForAnotherIsFoundAmongMany()
            throws IOException, InterruptedException {
        file("gr\u00f6\u00dfe.tif");
        List<String> spellings =
                List.of(
                        "gro\u0308\u00dfe.tif",
                        "GR\u00d6SSE.TIF",
                        "gr\u00f6\u00dfe.tif",
                        "Gr\u00f6\u00dfe.tif");
        List<String> uris = manyAbsent();
        Set<String> there = new HashSet<>();
        for (String spelling : spellings) {
            uris.add(absent(spelling));
            if (storage.exists(absent(spelling))) {
                there.add(absent(spelling));
            }
        }
        assertTrue(there.contains(absent("gr\u00f6\u00dfe.tif")));
        assertEquals(there, existing(uris));
    }

    @Test
    void namesThatDifferInCaseAreTwoFilesWhereTheFileSystemSaysSo()
            throws IOException, InterruptedException {
        assumeFalse(foldsCase(), "here they are one");
        List<String> uris = manyAbsent();
        uris.add(absent("CASE"));
        assertEquals(Set.of(), existing(uris));
    }

    @Test
    void aPlaceThatCannotBeLookedAtIsNamedAndTheOthersAreToldAll()
            throws IOException, InterruptedException {
        String there = file("there");
        String tooLong = absent("x".repeat(300));
        UnreadableException refused =
                assertThrows(
                        UnreadableException.class, () -> stamps(tooLong, there, absent("gone")));
        assertEquals(tooLong + " can't be looked at", refused.getMessage());
        assertEquals(Set.of(tooLong), refused.places().keySet());
        assertEquals(Set.of(there), refused.others().keySet());
    }

    @Test
    void ofAFolderThatMayNotBeEnteredEachUriIsNamed() throws IOException, InterruptedException {
        String there = file("there");
        String a = file("locked/a");
        String b = file("locked/b");
        Path locked = folder.resolve("locked");
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        try {
            assumeFalse(Files.isReadable(locked), "root may enter everything");
            UnreadableException refused =
                    assertThrows(UnreadableException.class, () -> stamps(a, b, there));
            assertEquals(a + " and 1 more places can't be looked at", refused.getMessage());
            assertEquals(Set.of(a, b), refused.places().keySet());
            assertEquals(Set.of(there), refused.others().keySet());
        } finally {
            Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void aCancelledLookEnds() {
        List<String> uris = manyAbsent();
        assertThrows(InterruptedException.class, () -> storage.stamps(uris, () -> true));
        assertThrows(InterruptedException.class, () -> storage.stamps(List.of(), () -> true));
    }

    @Test
    void anInterruptedLookEndsAndTakesTheInterruptAway() {
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> stamps(absent("a")));
        assertFalse(Thread.interrupted());
    }
}
