package dev.quadrat.ui.filter;

import dev.quadrat.ui.support.Words;

import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.function.Consumer;

/** What is shown of the plan, in one line; how much is hidden stands beside it. */
public final class FilterBar extends HBox {
    private static final String SCOPE = "\nHides in drawing and table; what is run stays the same.";

    private final FilterViewModel model;
    private final TextField text = new TextField();
    private final ToggleButton done;
    private final ToggleButton failed;
    private final ToggleButton path;
    private final Label hidden = new Label();
    private final Hyperlink all = new Hyperlink("show all");

    public FilterBar(FilterViewModel model) {
        super(4);
        this.model = model;
        setId("filter-bar");
        setAlignment(Pos.CENTER_LEFT);
        text.setId("filter-text");
        text.setPromptText("Filter");
        text.setPrefColumnCount(9);
        text.getStyleClass().add("small");
        text.setAccessibleText("Show only commands with these words");
        text.setTooltip(
                new Tooltip(
                        "Only commands with all of these words in type, experiment, id or outputs"
                                + SCOPE));
        text.textProperty().subscribe((_, words) -> model.text(words));
        done = toggle("filter-done", "Hide done", "Leave out what is done", model::hideDone);
        failed = toggle("filter-failed", "Only failed", "Only what has failed", model::onlyFailed);
        path =
                toggle(
                        "filter-path",
                        "Path",
                        "Only what leads to the selected command, and what follows it",
                        model::pathToSelection);
        ToolBar tools =
                new ToolBar(
                        text,
                        done,
                        failed,
                        path,
                        new TypeFilter(model),
                        new ExperimentFilter(model));
        tools.getStyleClass().add("filter-tools");
        HBox.setHgrow(tools, Priority.ALWAYS);
        hidden.setId("filter-hidden");
        hidden.setMinWidth(USE_PREF_SIZE);
        all.setId("filter-all");
        all.setMinWidth(USE_PREF_SIZE);
        all.setOnAction(_ -> model.showAll());
        getChildren().addAll(tools, hidden, all);
        model.filter().subscribe(this::show);
        model.shown().subscribe(this::count);
        model.session().selection().command().subscribe(_ -> show(model.filter().get()));
    }

    /** Goes to the words. */
    public void focusText() {
        text.requestFocus();
        text.selectAll();
    }

    private static ToggleButton toggle(
            String id, String name, String tip, Consumer<Boolean> choose) {
        ToggleButton button = new ToggleButton(name);
        button.setId(id);
        button.getStyleClass().add("small");
        button.setTooltip(new Tooltip(tip + SCOPE));
        button.setOnAction(_ -> choose.accept(button.isSelected()));
        return button;
    }

    private void show(NodeFilter filter) {
        if (!text.getText().equals(filter.text())) {
            text.setText(filter.text());
        }
        done.setSelected(filter.hideDone());
        failed.setSelected(filter.onlyFailed());
        path.setSelected(!filter.pathOf().isEmpty());
        boolean pathless =
                filter.pathOf().isEmpty() && model.session().selection().command().get().isEmpty();
        path.setDisable(pathless);
        path.setText(filter.pathOf().isEmpty() ? "Path" : "Path of " + model.pathOwner());
        all.setVisible(!filter.isNone());
        all.setManaged(!filter.isNone());
    }

    private void count(Shown shown) {
        boolean any = !shown.hidden().isEmpty();
        hidden.setText(any ? Words.number(shown.hidden().size()) + " hidden ·" : "");
        hidden.setVisible(any);
        hidden.setManaged(any);
    }
}
