package dev.quadrat.workbench.home;

import com.fasterxml.jackson.annotation.JsonIgnore;

import java.util.Map;

/**
 * Where a window stood and how its panes were parted.
 *
 * @param width 0 if it is not known where it stood
 * @param dividers by name, as parts of the whole
 * @param tab the chosen one; empty for the first
 */
public record WindowState(
        double x,
        double y,
        double width,
        double height,
        boolean maximised,
        Map<String, Double> dividers,
        String tab) {
    public static final WindowState UNKNOWN = new WindowState(0, 0, 0, 0, false, Map.of(), "");

    @SuppressWarnings("ConstantValue") // a file may lack them
    public WindowState {
        dividers = dividers == null ? Map.of() : Map.copyOf(dividers);
        tab = tab == null ? "" : tab;
    }

    @JsonIgnore
    public boolean isKnown() {
        return width > 0 && height > 0;
    }
}
