package dev.quadrat.ui.filter;

import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

import org.controlsfx.control.SearchableComboBox;

import java.util.ArrayList;
import java.util.List;

/** One experiment of thousands, found by typing; or all of them. */
final class ExperimentFilter extends SearchableComboBox<String> {
    private static final String ALL = "";

    private final FilterViewModel model;
    private boolean showing;

    ExperimentFilter(FilterViewModel model) {
        this.model = model;
        setId("filter-experiment");
        getStyleClass().add("small");
        setAccessibleText("Show only one experiment's commands");
        setPrefWidth(150);
        setVisibleRowCount(12);
        setConverter(new Converter());
        model.shown().subscribe(this::offer);
        model.filter().subscribe(this::showFilter);
        valueProperty().subscribe(this::chosen);
    }

    private void offer() {
        List<String> now = new ArrayList<>(List.of(ALL));
        now.addAll(model.experiments());
        if (!now.equals(getItems())) {
            showing = true;
            getItems().setAll(now);
            setValue(model.filter().get().experiment());
            showing = false;
        }
    }

    private void showFilter(NodeFilter filter) {
        showing = true;
        ((ComboBox<String>) this).setValue(filter.experiment());
        showing = false;
        pseudoClassStateChanged(FilterStyles.CHOSEN, !filter.experiment().isEmpty());
    }

    private void chosen(String experiment) {
        if (!showing && experiment != null) {
            model.experiment(experiment);
        }
    }

    private static final class Converter extends StringConverter<String> {
        private static final String ALL_TEXT = "All experiments";

        @Override
        public String toString(String experiment) {
            return experiment == null || experiment.isEmpty() ? ALL_TEXT : experiment;
        }

        @Override
        public String fromString(String text) {
            return text.equals(ALL_TEXT) ? ALL : text;
        }
    }
}
