package dev.quadrat.workbench.home;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Objects;
import java.util.OptionalInt;

/** Settings as they stand in the file: what is as on the first day is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SettingsDocument(
        @Nullable Integer parallel,
        @Nullable Integer gpuSlots,
        @Nullable Integer commandMegabytes,
        @Nullable String theme,
        @Nullable Long deriveLimitSeconds) {
    static final SettingsDocument EMPTY = new SettingsDocument(null, null, null, null, null);

    static SettingsDocument of(Settings settings) {
        Settings initial = Settings.initial();
        return new SettingsDocument(
                unless(initial.parallel(), settings.parallel()),
                unless(initial.gpuSlots(), settings.gpuSlots()),
                settings.commandMegabytes().isPresent()
                        ? settings.commandMegabytes().getAsInt()
                        : null,
                unless(initial.theme(), settings.theme()),
                unless(initial.deriveLimit().toSeconds(), settings.deriveLimit().toSeconds()));
    }

    Settings settings() {
        Settings initial = Settings.initial();
        return new Settings(
                Objects.requireNonNullElse(parallel, initial.parallel()),
                Objects.requireNonNullElse(gpuSlots, initial.gpuSlots()),
                commandMegabytes == null ? OptionalInt.empty() : OptionalInt.of(commandMegabytes),
                Objects.requireNonNullElse(theme, initial.theme()),
                deriveLimitSeconds == null
                        ? initial.deriveLimit()
                        : Duration.ofSeconds(deriveLimitSeconds));
    }

    private static <T> @Nullable T unless(T initial, T value) {
        return value.equals(initial) ? null : value;
    }
}
