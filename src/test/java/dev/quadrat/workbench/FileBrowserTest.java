package dev.quadrat.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class FileBrowserTest {
    @TempDir Path folder;
    private final List<List<String>> started = new ArrayList<>();

    @Test
    void aFile_isShownInItsFolder_asEachSystemDoesIt() throws IOException {
        Path file = Files.createFile(folder.resolve("eval.json"));
        for (String system : List.of("Linux", "Mac OS X", "Windows 11")) {
            assertEquals(Optional.empty(), browser(system).show(file.toString()));
        }
        assertEquals(
                List.of(
                        List.of("xdg-open", folder.toString()),
                        List.of("open", "-R", file.toString()),
                        List.of("explorer.exe", "/select,", file.toString())),
                started);
    }

    @Test
    void aFolder_isShownItself() {
        browser("Linux").show(folder.toString());
        assertEquals(List.of(List.of("xdg-open", folder.toString())), started);
    }

    @Test
    void whatIsNotThere_isSaidNotToBeThere() {
        String missing = folder.resolve("eval.json").toString();
        assertEquals(
                Optional.of(missing + " does not exist yet: the command has not written it"),
                browser("Linux").show(missing));
        assertEquals(List.of(), started);
    }

    @Test
    void whatIsElsewhere_isSaidToBeElsewhere() {
        assertEquals(
                Optional.of(
                        "s3://bucket/eval.json is not on this machine; copy the outputs and look"
                                + " there with its tools"),
                browser("Linux").show("s3://bucket/eval.json"));
    }

    @Test
    void aSystemWithoutABrowser_saysSo_andWhereTheFileIs() {
        FileBrowser browser =
                new FileBrowser(
                        "Linux",
                        _ -> {
                            throw new IOException("no xdg-open");
                        });
        assertEquals(
                Optional.of(
                        "no browser of folders could be started (no xdg-open); the file is "
                                + folder),
                browser.show(folder.toString()));
    }

    private FileBrowser browser(String system) {
        return new FileBrowser(system, started::add);
    }
}
