package dev.quadrat.ui;

import dev.quadrat.ui.ending.DesktopNotices;
import dev.quadrat.ui.look.Theme;
import dev.quadrat.ui.support.Background;
import dev.quadrat.workbench.Workbench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** What a window is given, and does not own. */
record WindowParts(
        Workbench workbench,
        Background background,
        Theme theme,
        Questions questions,
        Clock clock,
        Optional<Path> exampleJar,
        String version,
        Remembered remembered,
        DesktopNotices notices) {
    /** The same, asking otherwise. */
    WindowParts asking(Questions others) {
        return new WindowParts(
                workbench,
                background,
                theme,
                others,
                clock,
                exampleJar,
                version,
                remembered,
                notices);
    }
}
