package dev.quadrat.ui;

import dev.quadrat.ui.export.ExportFormat;
import dev.quadrat.ui.export.PlanExport;
import dev.quadrat.ui.session.PlanSession;
import dev.quadrat.ui.session.Stage;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

import java.util.List;
import java.util.Locale;

/** The plan as a file. */
final class ExportMenu extends Menu {
    ExportMenu(PlanExport export, PlanSession session) {
        super("E_xport the plan");
        setId("menu-export");
        getItems().setAll(items(export));
        disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> !(session.stage().get() instanceof Stage.Planned),
                                session.stage()));
    }

    /** The same for a menu elsewhere. */
    static List<MenuItem> items(PlanExport export) {
        return List.of(
                item(export, ExportFormat.SVG, "_SVG…"),
                item(export, ExportFormat.PNG, "_PNG…"),
                item(export, ExportFormat.DOT, "_DOT for Graphviz…"),
                item(export, ExportFormat.MAKEFILE, "_Makefile…"));
    }

    private static MenuItem item(PlanExport export, ExportFormat format, String text) {
        String id = "export-" + format.name().toLowerCase(Locale.ROOT);
        return MainMenu.item(id, text, "", () -> export.export(format));
    }
}
