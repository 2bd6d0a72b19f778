package dev.quadrat.ui.look;

import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.TextFormatter;
import javafx.util.StringConverter;

/** A spinner of whole numbers that takes nothing else, typed or spun. */
public final class NumberSpinner extends Spinner<Integer> {
    public NumberSpinner(int least, int most, int value) {
        super(least, most, value);
        setEditable(true);
        SpinnerValueFactory<Integer> values = getValueFactory();
        values.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Integer number) {
                        return String.valueOf(number);
                    }

                    @Override
                    public Integer fromString(String text) {
                        return text.isEmpty()
                                ? values.getValue()
                                : Math.clamp(Long.parseLong(text), least, most);
                    }
                });
        int digits = String.valueOf(most).length();
        getEditor()
                .setTextFormatter(
                        new TextFormatter<>(
                                change ->
                                        change.getControlNewText().matches("\\d{0," + digits + "}")
                                                ? change
                                                : null));
        getEditor().focusedProperty().subscribe((_, focused) -> commit(focused));
    }

    private void commit(boolean focused) {
        if (!focused) {
            commitValue();
            getEditor().setText(getValueFactory().getConverter().toString(getValue()));
        }
    }
}
