package dev.quadrat.ui.settings;

import dev.quadrat.ui.look.ThemeChoice;
import dev.quadrat.ui.look.TitleInSight;

import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Modality;
import javafx.stage.Window;

/** A window of its own beside the first: what is changed holds at once, so there is no OK. */
public final class SettingsDialog extends Dialog<ThemeChoice> {
    public SettingsDialog(SettingsViewModel model, Window owner) {
        TitleInSight.keep(this, owner);
        initModality(Modality.NONE);
        setTitle("Quadrat – Settings");
        getDialogPane().setId("settings-dialog");
        getDialogPane().setContent(new SettingsView(model));
        getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
        setResizable(true);
        setOnHidden(_ -> model.flush());
    }
}
