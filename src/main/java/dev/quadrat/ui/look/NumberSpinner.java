package dev.quadrat.ui.look;

import javafx.scene.control.Spinner;
import javafx.scene.control.TextFormatter;
import javafx.util.StringConverter;

/** A spinner of whole numbers that takes nothing else, typed or spun. */
public final class NumberSpinner extends Spinner<Integer> {
    private final int least;
    private final int most;
    private int last;

    public NumberSpinner(int least, int most, int value) {
        super(least, most, value);
        this.least = least;
        this.most = most;
        last = value;
        valueProperty().subscribe(now -> last = now);
        setEditable(true);
        getValueFactory().setConverter(new Converter());
        getEditor().setTextFormatter(new TextFormatter<>(this::digitsOnly));
        getEditor().accessibleTextProperty().bind(accessibleTextProperty());
        getEditor().focusedProperty().subscribe(this::commit);
    }

    private void commit(boolean before, boolean focused) {
        if (!focused) {
            commitValue();
            getEditor().setText(String.valueOf(last));
        }
    }

    @SuppressWarnings("NullAway") // null is how a formatter refuses a change
    private TextFormatter.Change digitsOnly(TextFormatter.Change change) {
        String digits = "\\d{0," + String.valueOf(most).length() + "}";
        return change.getControlNewText().matches(digits) ? change : null;
    }

    private int read(String text) {
        return text.isEmpty() ? last : Math.clamp(Long.parseLong(text), least, most);
    }

    private final class Converter extends StringConverter<Integer> {
        @Override
        public String toString(Integer number) {
            return String.valueOf(number);
        }

        @Override
        public Integer fromString(String text) {
            return read(text);
        }
    }
}
