package dev.quadrat.ui;

import dev.quadrat.ui.export.ExportFormat;
import dev.quadrat.ui.export.PlanExport;

import javafx.stage.Window;
import javafx.util.Duration;

import org.controlsfx.control.Notifications;

import java.nio.file.Path;
import java.util.Optional;

/** Asks where an export goes, and tells how it went. */
record ExportDialogue(Questions questions, Window owner) implements PlanExport.Dialogue {
    private static final Duration READABLE = Duration.seconds(6);

    @Override
    public Optional<Path> whereTo(ExportFormat format, String name) {
        return questions.whereToSave("Export as " + format.kind(), name, format.kind());
    }

    @Override
    public void written(ExportFormat format, Path file) {
        Notifications.create()
                .owner(owner)
                .title("Exported")
                .text(file.toString())
                .hideAfter(READABLE)
                .show();
    }

    @Override
    public void failed(ExportFormat format, String why) {
        questions.tell("The " + format.kind() + " was not written", why, Optional.empty());
    }
}
