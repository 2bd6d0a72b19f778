package dev.quadrat.ui.look;

import org.jspecify.annotations.Nullable;

/** What a person may choose in the menu. */
public enum ThemeChoice {
    SYSTEM("System"),
    LIGHT("Light"),
    DARK("Dark");

    private final String title;

    ThemeChoice(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** From the system property {@code quadrat.theme}; anything else follows the system. */
    public static ThemeChoice of(@Nullable String property) {
        return switch (property) {
            case "light" -> LIGHT;
            case "dark" -> DARK;
            case null, default -> SYSTEM;
        };
    }
}
