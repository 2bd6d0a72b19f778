package dev.quadrat.ui.settings;

import dev.quadrat.ui.look.ThemeChoice;
import dev.quadrat.ui.session.Choices;
import dev.quadrat.ui.support.Background;
import dev.quadrat.workbench.home.HomeFiles;
import dev.quadrat.workbench.home.Settings;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The settings, live: a change holds at once, and is saved a moment later. */
public final class SettingsViewModel {
    private final HomeFiles files;
    private final ObjectProperty<Settings> settings;
    private final ObjectProperty<ThemeChoice> theme;
    private final Later later;
    private UnaryOperator<Settings> unsavedChanges = UnaryOperator.identity();

    /**
     * @param initial as they were read
     * @param theme that is shown
     * @param unsaved told, on the window's thread, that they will not be remembered
     */
    public SettingsViewModel(
            HomeFiles files,
            Settings initial,
            Choices choices,
            ObjectProperty<ThemeChoice> theme,
            Background background,
            Consumer<Exception> unsaved) {
        this.files = files;
        this.settings = choices.settings();
        this.theme = theme;
        later = new Later(background, unsaved);
        settings.set(initial);
        choices.parallel().subscribe((_, now) -> change(s -> s.withParallel(now.intValue())));
        theme.subscribe((_, now) -> change(s -> s.withTheme(name(now))));
    }

    /** As it stands in the file. */
    public static String name(ThemeChoice choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    public ReadOnlyObjectProperty<Settings> settings() {
        return settings;
    }

    public ObjectProperty<ThemeChoice> theme() {
        return theme;
    }

    public Path home() {
        return files.folder();
    }

    public void parallel(int commands) {
        change(s -> s.withParallel(commands));
    }

    public void gpuSlots(int slots) {
        change(s -> s.withGpuSlots(slots));
    }

    public void commandMegabytes(OptionalInt megabytes) {
        change(s -> s.withCommandMegabytes(megabytes));
    }

    public void deriveLimit(Duration limit) {
        change(s -> s.withDeriveLimit(limit));
    }

    /** Saves what waits to be saved. */
    public void flush() {
        later.flush();
    }

    private void change(UnaryOperator<Settings> change) {
        Settings now = change.apply(settings.get());
        if (now.equals(settings.get())) {
            return;
        }
        UnaryOperator<Settings> before = unsavedChanges;
        unsavedChanges = s -> change.apply(before.apply(s));
        UnaryOperator<Settings> all = unsavedChanges;
        settings.set(now);
        later.save(() -> () -> files.changeSettings(all));
    }
}
