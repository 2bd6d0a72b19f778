package dev.quadrat.ui.settings;

import dev.quadrat.ui.look.NumberSpinner;
import dev.quadrat.ui.look.ThemeChoice;
import dev.quadrat.workbench.home.Settings;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import java.time.Duration;
import java.util.OptionalInt;

/** A field for each setting, and what it means. */
final class SettingsView extends GridPane {
    private static final int USUAL_MEGABYTES = 4096;
    private static final double WIDTH = 640;

    private final SettingsViewModel model;
    private int row;

    SettingsView(SettingsViewModel model) {
        this.model = model;
        setId("settings");
        getStyleClass().add("settings");
        setPrefWidth(WIDTH);
        Settings now = model.settings().get();
        section("Runs on this machine");
        NumberSpinner parallel = spinner("parallel", 1, Settings.MOST_PARALLEL, now.parallel());
        parallel.valueProperty().subscribe((_, n) -> model.parallel(n));
        model.settings().subscribe(s -> parallel.getValueFactory().setValue(s.parallel()));
        field("Commands at once", parallel, "Also in the toolbar.");
        NumberSpinner slots = spinner("gpu-slots", 1, Settings.MOST_GPU_SLOTS, now.gpuSlots());
        slots.valueProperty().subscribe((_, n) -> model.gpuSlots(n));
        field("GPU slots", slots, "Commands at once that want a GPU, of all runs together.");
        field("Memory of a command", memory(now), "The heap of each command's process.");
        section("Reading jars");
        NumberSpinner limit =
                spinner(
                        "derive-limit",
                        Settings.LEAST_SECONDS,
                        Settings.MOST_SECONDS,
                        (int) now.deriveLimit().toSeconds());
        limit.valueProperty().subscribe((_, n) -> model.deriveLimit(Duration.ofSeconds(n)));
        field(
                "Longest wait",
                new HBox(8, limit, unit("seconds")),
                "A jar that has not told its experiments by then is ended.");
        section("Window");
        field("Theme", theme(), "System follows the desktop's light or dark setting.");
        section("Home folder");
        field(
                "Kept in",
                home(),
                "Runs, settings and what you trust. To keep them elsewhere, set the environment"
                        + " variable QUADRAT_HOME to another folder and start Quadrat again; what"
                        + " is here is not moved.");
        note(
                "The numbers are for runs from this window. On the command line, options say them:"
                        + " -j, --gpu-slots, --limit.");
    }

    private static NumberSpinner spinner(String id, int least, int most, int value) {
        NumberSpinner spinner = new NumberSpinner(least, most, value);
        spinner.setId("settings-" + id);
        spinner.setPrefWidth(110);
        return spinner;
    }

    private Node memory(Settings now) {
        OptionalInt chosen = now.commandMegabytes();
        NumberSpinner megabytes =
                spinner(
                        "memory",
                        Settings.LEAST_MEGABYTES,
                        Settings.MOST_MEGABYTES,
                        chosen.orElse(USUAL_MEGABYTES));
        megabytes.setAccessibleText("Memory of a command in megabytes");
        CheckBox share = new CheckBox("An equal share of ¾ of the machine's");
        share.setId("settings-memory-share");
        share.setSelected(chosen.isEmpty());
        Label unit = unit("MB");
        HBox fixed = new HBox(8, megabytes, unit);
        fixed.disableProperty().bind(share.selectedProperty());
        Runnable tell =
                () ->
                        model.commandMegabytes(
                                share.isSelected()
                                        ? OptionalInt.empty()
                                        : OptionalInt.of(megabytes.getValue()));
        share.selectedProperty().subscribe((_, _) -> tell.run());
        megabytes.valueProperty().subscribe((_, _) -> tell.run());
        return new VBox(6, share, fixed);
    }

    private ComboBox<ThemeChoice> theme() {
        ComboBox<ThemeChoice> box = new ComboBox<>();
        box.setId("settings-theme");
        box.getItems().setAll(ThemeChoice.values());
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(ThemeChoice choice) {
                        return choice == null ? "" : choice.title();
                    }

                    @Override
                    public ThemeChoice fromString(String text) {
                        return ThemeChoice.valueOf(text);
                    }
                });
        box.valueProperty().bindBidirectional(model.theme());
        return box;
    }

    private Node home() {
        TextField path = new TextField(model.home().toString());
        path.setId("settings-home");
        path.setEditable(false);
        path.setAccessibleText("Home folder");
        HBox.setHgrow(path, Priority.ALWAYS);
        Button copy = new Button("", new FontIcon(MaterialDesignC.CONTENT_COPY));
        copy.setAccessibleText("Copy the home folder's path");
        copy.setTooltip(new Tooltip("Copy the path"));
        copy.setOnAction(
                _ -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putString(path.getText());
                    Clipboard.getSystemClipboard().setContent(content);
                });
        return new HBox(6, path, copy);
    }

    private void section(String title) {
        Label label = new Label(title);
        label.getStyleClass().add("settings-section");
        add(label, 0, row++, 2, 1);
    }

    private void field(String name, Node control, String help) {
        Label label = new Label(name);
        label.setLabelFor(control);
        label.setMinWidth(USE_PREF_SIZE);
        label.getStyleClass().add("settings-name");
        if (control.getAccessibleText() == null) {
            control.setAccessibleText(name);
        }
        control.setAccessibleHelp(help);
        VBox box = new VBox(4, control, muted(help));
        setHgrow(box, Priority.ALWAYS);
        setValignment(label, VPos.TOP);
        addRow(row++, label, box);
    }

    private void note(String text) {
        add(muted(text), 0, row++, 2, 1);
    }

    private static Label unit(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("settings-unit");
        return label;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().addAll("text-muted", "text-small");
        return label;
    }
}
