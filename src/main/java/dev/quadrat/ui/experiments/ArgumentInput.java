package dev.quadrat.ui.experiments;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * The control that an argument's value is given by.
 *
 * @param node that is shown: the control, or it and a button
 */
record ArgumentInput(Control control, Node node) {
    /**
     * @param value that was given; empty for none, so that the default holds
     * @param give told each value; an empty one lets the default hold
     */
    static ArgumentInput of(
            ArgumentField field, String value, Consumer<String> give, PlaceChooser places) {
        return switch (field.kind()) {
            case CHOICE -> plain(choice(field, value, give));
            case SWITCH -> plain(tick(field, value, give));
            default -> {
                TextField text = text(field, value, give);
                yield field.isPlace() ? place(field, text, places) : plain(text);
            }
        };
    }

    private static ArgumentInput plain(Control control) {
        control.setMaxWidth(Double.MAX_VALUE);
        return new ArgumentInput(control, control);
    }

    private static TextField text(ArgumentField field, String value, Consumer<String> give) {
        TextField text = new TextField(value);
        text.setPromptText(field.prompt());
        text.textProperty().subscribe((_, now) -> give.accept(now));
        return text;
    }

    private static ComboBox<String> choice(
            ArgumentField field, String value, Consumer<String> give) {
        ComboBox<String> choice = new ComboBox<>();
        choice.getItems().setAll(field.choices());
        choice.setPromptText(field.required() ? "required: choose one" : field.defaultValue());
        String shown = value.isEmpty() ? field.defaultValue() : value;
        field.choices().stream()
                .filter(shown::equalsIgnoreCase)
                .findFirst()
                .ifPresent(choice::setValue);
        choice.valueProperty()
                .subscribe((_, now) -> give.accept(unlessDefault(field, now == null ? "" : now)));
        return choice;
    }

    private static CheckBox tick(ArgumentField field, String value, Consumer<String> give) {
        CheckBox box = new CheckBox(field.name() + (field.required() ? " *" : ""));
        String shown = value.isEmpty() ? field.defaultValue() : value;
        box.setSelected("true".equalsIgnoreCase(shown));
        // Neither yes nor no as long as nobody has said.
        box.setIndeterminate(shown.isEmpty());
        box.selectedProperty()
                .subscribe((_, now) -> give.accept(unlessDefault(field, String.valueOf(now))));
        box.indeterminateProperty()
                .subscribe(
                        (before, now) -> {
                            if (before && !now) {
                                give.accept(String.valueOf(box.isSelected()));
                            }
                        });
        return box;
    }

    private static String unlessDefault(ArgumentField field, String value) {
        return value.equals(field.defaultValue()) ? "" : value;
    }

    private static ArgumentInput place(ArgumentField field, TextField text, PlaceChooser places) {
        MenuButton browse = new MenuButton("", new FontIcon(MaterialDesignF.FOLDER_OPEN_OUTLINE));
        browse.setId("browse-" + field.name());
        browse.setAccessibleText("Browse for " + field.name());
        browse.setTooltip(new Tooltip("Browse"));
        browse.getItems()
                .setAll(
                        item("Folder…", field, text, places, true),
                        item("File…", field, text, places, false));
        HBox.setHgrow(text, Priority.ALWAYS);
        browse.setMinWidth(MenuButton.USE_PREF_SIZE);
        return new ArgumentInput(text, new HBox(4, text, browse));
    }

    private static MenuItem item(
            String title,
            ArgumentField field,
            TextField text,
            PlaceChooser places,
            boolean folder) {
        MenuItem item = new MenuItem(title);
        item.setOnAction(
                _ ->
                        places.choose("Choose " + field.name(), folder)
                                .ifPresent(path -> text.setText(written(field, path))));
        return item;
    }

    /** A path with blanks and the like is a URI only when they are escaped. */
    private static String written(ArgumentField field, Path path) {
        return field.kind().takes(path.toString()) ? path.toString() : path.toUri().toString();
    }
}
