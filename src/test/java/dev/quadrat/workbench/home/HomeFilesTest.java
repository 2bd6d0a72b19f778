package dev.quadrat.workbench.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class HomeFilesTest {
    @TempDir Path home;
    private final List<String> complaints = new ArrayList<>();

    @Test
    void withoutAFile_settingsAreAsOnTheFirstDay() {
        assertEquals(Settings.initial(), files().settings());
        assertEquals(List.of(), complaints);
    }

    @Test
    void settings_areReadAgain_asTheyWereWritten() throws IOException {
        Settings chosen = new Settings(3, 2, OptionalInt.of(2048), "dark", Duration.ofSeconds(90));
        assertEquals(chosen, files().changeSettings(_ -> chosen));
        assertEquals(chosen, files().settings());
    }

    @Test
    void whatIsAsOnTheFirstDay_isNotInTheFile() throws IOException {
        files().changeSettings(settings -> settings.withTheme("dark"));
        assertEquals(
                """
                {
                  "theme" : "dark"
                }
                """,
                Files.readString(home.resolve("settings.json")));
    }

    @Test
    void valuesBeyondSense_areBroughtWithin() throws IOException {
        Files.writeString(
                home.resolve("settings.json"),
                """
                {"parallel":-3,"gpuSlots":9999,"commandMegabytes":1,"deriveLimitSeconds":0,"later":1}
                """);
        assertEquals(
                new Settings(1, 64, OptionalInt.of(128), "system", Duration.ofSeconds(5)),
                files().settings());
    }

    @Test
    void aDamagedFile_isKeptAside_andToldOnce() throws IOException {
        Path file = home.resolve("settings.json");
        Files.writeString(file, "{\"parallel\": 4,");
        assertEquals(Settings.initial(), files().settings());
        assertEquals(Settings.initial(), files().settings());
        assertEquals(
                List.of(
                        file
                                + " is damaged; it was kept aside as settings.json.damaged, and"
                                + " Quadrat goes on without it"),
                complaints);
        assertEquals("{\"parallel\": 4,", Files.readString(home.resolve("settings.json.damaged")));
    }

    @Test
    void aSecondDamagedFile_doesNotTakeTheFirstOnesPlace() throws IOException {
        for (String text : List.of("[", "")) {
            Files.writeString(home.resolve("recent.json"), text);
            assertEquals(List.of(), files().recent());
        }
        assertEquals("[", Files.readString(home.resolve("recent.json.damaged")));
        assertEquals("", Files.readString(home.resolve("recent.json.damaged-2")));
    }

    @Test
    void aFolderInItsPlace_isTold_andLeft() throws IOException {
        Files.createDirectory(home.resolve("settings.json"));
        assertEquals(Settings.initial(), files().settings());
        assertTrue(complaints.getFirst().startsWith(home.resolve("settings.json") + " can't be"));
        assertTrue(Files.isDirectory(home.resolve("settings.json")));
    }

    @Test
    void aFileThatCannotBeRead_isNotWrittenOver() throws IOException {
        files().trust(List.of(jar("/a", "h")));
        Path file = home.resolve("trust.json");
        Path kept = Files.move(file, home.resolve("elsewhere.json"));
        // A link to itself can't be read; unlike a file without rights, by root neither.
        Files.createSymbolicLink(file, file);
        assertThrows(IOException.class, () -> files().trust(List.of(jar("/b", "h"))));
        assertTrue(Files.isSymbolicLink(file));
        Files.delete(file);
        Files.move(kept, file);
        files().trust(List.of(jar("/b", "h")));
        assertTrue(files().isTrusted(jar("/a", "h")));
    }

    @Test
    void twoWindows_loseNothingOfEachOthers() throws Exception {
        HomeFiles one = files();
        HomeFiles two = files();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        List<Thread> threads =
                Stream.of(one, two)
                        .map(
                                files ->
                                        Thread.ofPlatform()
                                                .uncaughtExceptionHandler((_, e) -> failure.set(e))
                                                .start(() -> trustTwenty(files)))
                        .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(null, failure.get());
        IntStream.range(0, 20)
                .forEach(
                        i -> {
                            assertTrue(one.isTrusted(jar("/" + one.hashCode() + "/" + i, "h")));
                            assertTrue(one.isTrusted(jar("/" + two.hashCode() + "/" + i, "h")));
                        });
        try (Stream<Path> left = Files.list(home)) {
            assertEquals(
                    List.of(".settings.lock", "trust.json"),
                    left.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    private static void trustTwenty(HomeFiles files) {
        try {
            for (int i = 0; i < 20; i++) {
                files.trust(List.of(jar("/" + files.hashCode() + "/" + i, "h")));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void recentJars_haveTheLastFirst_once_andNotTooMany() throws IOException {
        HomeFiles files = files();
        for (int i = 0; i < 15; i++) {
            files.opened(List.of(Path.of("/jars/" + i + ".jar")));
        }
        files.opened(List.of(Path.of("/jars/9.jar")));
        files.opened(List.of(Path.of("/jars/9.jar"), Path.of("/jars/8.jar")));
        assertEquals(12, files.recent().size());
        assertEquals(List.of("/jars/9.jar", "/jars/8.jar"), files.recent().getFirst().jars());
        assertEquals(List.of("/jars/9.jar"), files.recent().get(1).jars());
        assertEquals(List.of("/jars/14.jar"), files.recent().get(2).jars());
        files.forget(List.of(Path.of("/jars/9.jar")));
        assertEquals(List.of("/jars/14.jar"), files.recent().get(1).jars());
        files.forgetAllRecent();
        assertEquals(List.of(), files.recent());
    }

    @Test
    void arguments_areKeptForEachPlanOfJars() throws IOException {
        List<Path> one = List.of(Path.of("/a.jar"));
        List<Path> both = List.of(Path.of("/a.jar"), Path.of("/b.jar"));
        files().keepArguments(one, Map.of("root_uri", "/data/Äcker & Wälder"));
        files().keepArguments(both, Map.of("n", "3"));
        assertEquals(Map.of("root_uri", "/data/Äcker & Wälder"), files().arguments(one));
        assertEquals(Map.of("n", "3"), files().arguments(both));
        files().keepArguments(one, Map.of());
        assertEquals(Map.of(), files().arguments(one));
    }

    @Test
    void trust_isForContentAtAPlace() throws IOException {
        files().trust(List.of(jar("/build/a.jar", "one")));
        assertTrue(files().isTrusted(jar("/build/a.jar", "one")));
        assertFalse(files().isTrusted(jar("/build/a.jar", "two")));
        assertFalse(files().isTrusted(jar("/other/a.jar", "one")));
        assertTrue(files().wasTrusted(jar("/build/a.jar", "two")));
        assertFalse(files().wasTrusted(jar("/other/a.jar", "one")));
    }

    @Test
    void aTrustedFolder_trustsWhatIsInIt_notBelow() throws IOException {
        files().trustFolders(List.of(jar("/build/a.jar", "one")));
        assertTrue(files().isTrusted(jar("/build/b.jar", "two")));
        assertFalse(files().isTrusted(jar("/build/deep/b.jar", "two")));
    }

    @Test
    void aWindowsPlace_isReadAgain() throws IOException {
        WindowState state =
                new WindowState(10, 20, 900, 600, true, Map.of("left", 0.25), "problems");
        files().keepWindow(state);
        assertEquals(state, files().window());
        assertFalse(WindowState.UNKNOWN.isKnown());
    }

    @Test
    void filesThatLackFields_areRead() throws IOException {
        Files.writeString(home.resolve("recent.json"), "{\"entries\":[{},{\"jars\":[\"/a\"]}]}");
        Files.writeString(home.resolve("trust.json"), "{\"jars\":[{}],\"folders\":[{}]}");
        Files.writeString(home.resolve("arguments.json"), "{\"entries\":[{}]}");
        Files.writeString(home.resolve("window.json"), "{}");
        assertEquals(List.of("/a"), files().recent().getFirst().jars());
        assertFalse(files().isTrusted(jar("/a", "h")));
        assertEquals(Map.of(), files().arguments(List.of(Path.of("/a"))));
        assertEquals(WindowState.UNKNOWN, files().window());
        assertEquals(List.of(), complaints);
    }

    private static JarContent jar(String place, String hash) {
        return new JarContent(Path.of(place), hash);
    }

    private HomeFiles files() {
        return new HomeFiles(home, Clock.systemUTC(), complaints::add);
    }
}
