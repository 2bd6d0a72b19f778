package dev.quadrat.layout;

import dev.quadrat.dag.PlanState;
import dev.quadrat.dag.PlannedCommand;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Colours of cards, types and states, as {@code #rrggbb}; one place for window and exports. Text
 * has a contrast of 4.5 or more with what it stands on.
 *
 * @param canvas behind everything
 * @param text of titles
 * @param mutedText of what a command is for
 */
public record Palette(
        String canvas,
        String text,
        String mutedText,
        String edge,
        String frame,
        String frameBorder,
        Map<String, String> types,
        List<String> customTypes,
        Map<String, StateLook> states) {
    public Palette {
        types = Map.copyOf(types);
        customTypes = List.copyOf(customTypes);
        states = Map.copyOf(states);
    }

    public static Palette light() {
        return LightPalette.PALETTE;
    }

    public static Palette dark() {
        return DarkPalette.PALETTE;
    }

    /** The colour of a type's word; a custom type keeps its colour in every plan. */
    public String type(String name) {
        String known = types.get(name.toUpperCase(Locale.ROOT));
        return known != null
                ? known
                : customTypes.get(Math.floorMod(name.hashCode(), customTypes.size()));
    }

    /** The same, on a greyed card. */
    public String fadedType(String name) {
        return Colors.mix(type(name), mutedText, 0.6);
    }

    public StateLook state(PlanState state) {
        return look(state.name());
    }

    /** What is stale looks different once it is to run again. */
    public StateLook state(PlannedCommand command) {
        return command.state() == PlanState.STALE && command.runs()
                ? look("STALE_TO_RUN")
                : state(command.state());
    }

    /** Of a plan's or a run's state by its name: {@code TO_RUN}, {@code FAILED}. */
    public StateLook look(String state) {
        StateLook look = states.get(state);
        return look == null ? states.getOrDefault("LOST", LightPalette.UNKNOWN) : look;
    }
}
