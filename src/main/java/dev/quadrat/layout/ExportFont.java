package dev.quadrat.layout;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.List;
import java.util.Set;

/** The first face of a list that this machine has. */
record ExportFont(String family) {
    private static final List<String> LIKED =
            List.of(
                    "Inter",
                    "Segoe UI",
                    "Helvetica Neue",
                    "Noto Sans",
                    "Open Sans",
                    "Arial",
                    "Liberation Sans",
                    "Nimbus Sans",
                    "DejaVu Sans");

    static ExportFont installed() {
        Set<String> families =
                Set.of(
                        GraphicsEnvironment.getLocalGraphicsEnvironment()
                                .getAvailableFontFamilyNames());
        return new ExportFont(
                LIKED.stream().filter(families::contains).findFirst().orElse(Font.SANS_SERIF));
    }

    Font of(int size, boolean bold) {
        return new Font(family, bold ? Font.BOLD : Font.PLAIN, size);
    }
}
