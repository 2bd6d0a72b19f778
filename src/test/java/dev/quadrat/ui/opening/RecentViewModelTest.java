package dev.quadrat.ui.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quadrat.ui.fakes.SameThread;
import dev.quadrat.ui.fakes.Zip;
import dev.quadrat.workbench.home.HomeFiles;
import dev.quadrat.workbench.home.RecentJars;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class RecentViewModelTest {
    private static final Instant NOW = Instant.parse("2026-11-26T15:00:00Z");

    @TempDir Path folder;
    private final SameThread background = new SameThread();
    private final List<Exception> unsaved = new ArrayList<>();

    @Test
    void theLastJarIsFirst_withItsPlaceAndTime() throws IOException {
        Path jar = jar("fields.jar");
        files("2026-11-25T09:05:00Z").opened(List.of(jar("other.jar")));
        files("2026-11-26T14:02:00Z").opened(List.of(jar));
        RecentViewModel model = shown();
        assertEquals(
                List.of("fields.jar", "other.jar"),
                model.items().stream().map(RecentItem::name).toList());
        assertEquals(
                List.of("today 14:02", "yesterday 09:05"),
                model.items().stream().map(RecentItem::when).toList());
        assertEquals(folder.toString(), model.items().getFirst().place());
        assertEquals("fields.jar  –  " + folder, model.items().getFirst().line());
    }

    @Test
    void severalJars_areOneLine() throws IOException {
        files("2026-10-05T14:02:00Z").opened(List.of(jar("a.jar"), jar("b.jar")));
        RecentItem item = shown().items().getFirst();
        assertEquals("a.jar + b.jar", item.name());
        assertEquals("5 Oct 2026", item.when());
    }

    @Test
    void aJarThatIsGone_saysSo() throws IOException {
        Path gone = folder.resolve("gone.jar");
        files("2026-11-26T14:02:00Z").opened(List.of(jar("a.jar"), gone));
        assertEquals(Optional.of("gone.jar is no longer there"), shown().items().getFirst().gone());
        Files.createDirectory(gone);
        assertEquals(Optional.of("gone.jar is a folder now"), shown().items().getFirst().gone());
    }

    @Test
    void aPlaceInTheUsersHome_isShort() {
        Path home = folder.resolve("me");
        RecentJars.Entry entry =
                new RecentJars.Entry(List.of(home.resolve("work/a.jar").toString()), NOW);
        assertEquals("~/work", RecentItem.of(entry, clock(NOW.toString()), home).place());
    }

    @Test
    void aLineCanBeTakenOut_andAllOfThem() throws IOException {
        for (String name : List.of("a.jar", "b.jar", "c.jar")) {
            files(NOW.toString()).opened(List.of(jar(name)));
        }
        RecentViewModel model = shown();
        model.forget(model.items().get(1));
        background.settle();
        assertEquals(
                List.of("c.jar", "a.jar"), model.items().stream().map(RecentItem::name).toList());
        model.forgetAll();
        background.settle();
        assertEquals(List.of(), model.items());
        assertEquals(List.of(), unsaved);
    }

    private RecentViewModel shown() {
        RecentViewModel model =
                new RecentViewModel(
                        files(NOW.toString()), background, clock(NOW.toString()), unsaved::add);
        model.refresh();
        background.settle();
        return model;
    }

    private Path jar(String name) throws IOException {
        Path jar = folder.resolve(name);
        Zip.write(jar, name);
        return jar;
    }

    private HomeFiles files(String time) {
        return new HomeFiles(folder.resolve("home"), clock(time), _ -> {});
    }

    private static Clock clock(String time) {
        return Clock.fixed(Instant.parse(time), ZoneOffset.UTC);
    }
}
