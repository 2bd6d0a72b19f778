package dev.quadrat.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Map;

class QuadratHomeTest {
    private static String home(String os, Map<String, String> environment) {
        return QuadratHome.locate(environment, os, Path.of("/home/me")).path().toString();
    }

    @Test
    void onLinuxItIsInTheFolderOfApplicationsData() {
        assertEquals("/home/me/.local/share/quadrat", home("Linux", Map.of()));
        assertEquals("/home/me/.local/share/quadrat", home("Linux", Map.of("XDG_DATA_HOME", "")));
        assertEquals("/data/quadrat", home("Linux", Map.of("XDG_DATA_HOME", "/data")));
    }

    @Test
    void aRelativeXdgFolderIsIgnoredAsItsStandardAsks() {
        assertEquals(
                "/home/me/.local/share/quadrat", home("Linux", Map.of("XDG_DATA_HOME", "data")));
    }

    @Test
    void onAMacItIsInApplicationSupport() {
        assertEquals(
                "/home/me/Library/Application Support/Quadrat",
                home("Mac OS X", Map.of("XDG_DATA_HOME", "/data")));
    }

    @Test
    void onWindowsItIsInTheLocalApplicationData() {
        assertEquals("/home/me/AppData/Local/Quadrat", home("Windows 11", Map.of()));
        assertEquals("/local/Quadrat", home("Windows 11", Map.of("LOCALAPPDATA", "/local")));
    }

    @Test
    void aChosenHomeGoesBeforeAllOthersAndIsAbsolute() {
        assertEquals(
                "/chosen/b",
                home("Mac OS X", Map.of("QUADRAT_HOME", "/chosen/a/../b/", "XDG_DATA_HOME", "/x")));
        assertEquals(
                Path.of("here").toAbsolutePath().toString(),
                home("Linux", Map.of("QUADRAT_HOME", "here")));
        assertEquals("/home/me/.local/share/quadrat", home("Linux", Map.of("QUADRAT_HOME", " ")));
    }

    @Test
    void runsLieInIt() {
        assertEquals(Path.of("/chosen/runs"), new QuadratHome(Path.of("/chosen")).runs());
    }
}
