package dev.quadrat.ui.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;

/** Light or dark, after the system's setting unless the person chose. */
public final class Theme implements AutoCloseable {
    private final ObjectProperty<ThemeChoice> choice;
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();
    private final Subscription subscription;

    public Theme(ThemeChoice first) {
        choice = new SimpleObjectProperty<>(first);
        subscription =
                Subscription.combine(
                        choice.subscribe(_ -> apply()),
                        Platform.getPreferences().colorSchemeProperty().subscribe(_ -> apply()));
    }

    public ObjectProperty<ThemeChoice> choice() {
        return choice;
    }

    public ReadOnlyBooleanProperty dark() {
        return dark.getReadOnlyProperty();
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    private void apply() {
        boolean wanted =
                switch (choice.get()) {
                    case LIGHT -> false;
                    case DARK -> true;
                    case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
                };
        Application.setUserAgentStylesheet(
                wanted
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
        dark.set(wanted);
    }
}
