package dev.quadrat.ui.log;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** Over the log: which one, how it stands, search, errors, follow, wrap. */
final class LogBar extends HBox {
    private final LogViewModel model;
    private final LogLines lines;
    private final TextField search = new TextField();

    LogBar(LogViewModel model, LogLines lines) {
        super(6);
        this.model = model;
        this.lines = lines;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("log-bar");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren()
                .addAll(
                        which(),
                        title(),
                        standing(),
                        gap,
                        search(),
                        withCase(),
                        icon(
                                "log-previous",
                                MaterialDesignA.ARROW_UP,
                                "Previous match (Shift+F3)",
                                this::findPrevious),
                        icon(
                                "log-next",
                                MaterialDesignA.ARROW_DOWN,
                                "Next match (F3, or Enter in the search field)",
                                this::findNext),
                        found("log-found", model.searching().found()),
                        errors(),
                        found("log-found-errors", model.searching().foundErrors()),
                        check("log-follow", "follow", "Keep the end in sight", model.follow()),
                        check("log-wrap", "wrap", "Long lines go on in the next row", model.wrap()),
                        icon(
                                "log-copy-all",
                                MaterialDesignC.CONTENT_COPY,
                                "Copy the whole log",
                                lines::copyAll));
    }

    void startSearch() {
        search.requestFocus();
        search.selectAll();
    }

    void findNext() {
        model.searching().next(lines.place());
    }

    void findPrevious() {
        model.searching().previous(lines.place());
    }

    private SegmentedButton which() {
        ToggleButton selected =
                toggle(
                        "log-selected",
                        "Selected",
                        "The log of the selected command, or of the one that failed last");
        ToggleButton whole =
                toggle(
                        "log-whole",
                        "Whole run",
                        "All logs of the run as one, each line with its command's name");
        ToggleGroup group = new ToggleGroup();
        selected.setToggleGroup(group);
        whole.setToggleGroup(group);
        SegmentedButton both = new SegmentedButton(selected, whole);
        both.setToggleGroup(group);
        both.setMinWidth(USE_PREF_SIZE);
        model.wholeRun().subscribe(all -> group.selectToggle(all ? whole : selected));
        selected.setOnAction(_ -> choose(group, selected, false));
        whole.setOnAction(_ -> choose(group, whole, true));
        return both;
    }

    /** One of the two is always chosen. */
    private void choose(ToggleGroup group, ToggleButton button, boolean whole) {
        group.selectToggle(button);
        model.wholeRun().set(whole);
    }

    private static ToggleButton toggle(String id, String text, String tip) {
        ToggleButton button = new ToggleButton(text);
        button.setId(id);
        button.setTooltip(new Tooltip(tip));
        return button;
    }

    private Label title() {
        Label title = new Label();
        title.setId("log-title");
        title.getStyleClass().add("log-title");
        title.setMinWidth(40);
        title.textProperty().bind(model.header().map(LogHeader::title));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(title.textProperty());
        title.setTooltip(tip);
        return title;
    }

    private Label standing() {
        Label standing = new Label();
        standing.setId("log-standing");
        standing.getStyleClass().add("text-muted");
        standing.setMinWidth(USE_PREF_SIZE);
        standing.textProperty().bind(model.header().map(LogHeader::standing));
        return standing;
    }

    private TextField search() {
        search.setId("log-search");
        search.setPromptText("Find in log");
        search.setAccessibleText("Find in log");
        search.setPrefColumnCount(11);
        search.setMinWidth(90);
        search.textProperty().bindBidirectional(model.searching().query());
        search.addEventHandler(KeyEvent.KEY_PRESSED, this::pressedInSearch);
        return search;
    }

    private void pressedInSearch(KeyEvent e) {
        if (e.getCode() == KeyCode.ENTER && e.isShiftDown()) {
            findPrevious();
        } else if (e.getCode() == KeyCode.ENTER && !e.isShortcutDown()) {
            findNext();
        } else if (e.getCode() == KeyCode.ESCAPE) {
            search.clear();
            lines.requestFocus();
        } else {
            return;
        }
        e.consume();
    }

    private ToggleButton withCase() {
        ToggleButton button =
                new ToggleButton("", new FontIcon(MaterialDesignF.FORMAT_LETTER_CASE));
        button.setId("log-case");
        button.getStyleClass().addAll("button-icon", "flat");
        button.setAccessibleText("Match case");
        button.setTooltip(new Tooltip("Match case"));
        button.selectedProperty().bindBidirectional(model.searching().withCase());
        return button;
    }

    private Button errors() {
        Button button =
                icon(
                        "log-error",
                        MaterialDesignA.ALERT_CIRCLE_OUTLINE,
                        "First error, then the next (F8; back with Shift+F8)",
                        model.searching()::nextError);
        button.getStyleClass().add("log-error");
        return button;
    }

    private static Label found(String id, javafx.beans.value.ObservableValue<String> text) {
        Label found = new Label();
        found.setId(id);
        found.getStyleClass().add("text-muted");
        found.setMinWidth(USE_PREF_SIZE);
        found.textProperty().bind(text);
        found.managedProperty().bind(found.textProperty().isNotEmpty());
        return found;
    }

    private static CheckBox check(
            String id, String text, String tip, javafx.beans.property.BooleanProperty value) {
        CheckBox box = new CheckBox(text);
        box.setId(id);
        box.setMinWidth(USE_PREF_SIZE);
        box.setTooltip(new Tooltip(tip));
        box.selectedProperty().bindBidirectional(value);
        return box;
    }

    private static Button icon(String id, Ikon ikon, String tip, Runnable action) {
        Button button = new Button("", new FontIcon(ikon));
        button.setId(id);
        button.getStyleClass().addAll("button-icon", "flat");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(tip.replaceAll(" \\(.*\\)", ""));
        button.setTooltip(new Tooltip(tip));
        button.setOnAction(_ -> action.run());
        return button;
    }
}
