package dev.quadrat.layout;

import dev.quadrat.layout.StateLook.Texture;

import java.util.List;
import java.util.Map;

/** The light palette's twin for dark surroundings. */
final class DarkPalette {
    static final Palette PALETTE =
            new Palette(
                    "#14181d",
                    "#e7ebf1",
                    "#a7b2c0",
                    "#5f6e82",
                    "#191e25",
                    "#37424f",
                    Map.of(
                            "ANALYZE", "#5cc8dc",
                            "CHIP", "#e0a458",
                            "TRAIN", "#b99ff5",
                            "PREDICT", "#82b4ff",
                            "EVAL", "#6ccb8b",
                            "BUNDLE", "#f08cc0"),
                    List.of("#c9cc66", "#ee9a75", "#96bbdd", "#a9cf7a"),
                    Map.ofEntries(
                            Map.entry("TO_RUN", toRun()),
                            Map.entry("DONE", faded(StateIcons.TICK, "done", "#a0abb9")),
                            Map.entry("STALE", stale()),
                            Map.entry(
                                    "STALE_TO_RUN",
                                    look(
                                            StateIcons.CLOCK,
                                            "stale, to run",
                                            "#f0c069",
                                            "#232a33",
                                            "#a67f2c")),
                            Map.entry(
                                    "PARTIAL",
                                    look(
                                            StateIcons.HALF,
                                            "partial",
                                            "#f0c069",
                                            "#2f2716",
                                            "#8a6a25")),
                            Map.entry(
                                    "NOT_REQUESTED",
                                    new StateLook(
                                            StateIcons.DASH,
                                            "not requested",
                                            "#98a3b1",
                                            "#171b21",
                                            "#4a5665",
                                            Texture.DASHED,
                                            true)),
                            Map.entry(
                                    "WAITING",
                                    plain(StateIcons.CIRCLE, "waiting", "#c9d2dd", "#232a33")),
                            Map.entry(
                                    "SUBMITTED",
                                    plain(StateIcons.ARROW_UP, "submitted", "#82b4ff", "#232a33")),
                            Map.entry(
                                    "RUNNING",
                                    look(
                                            StateIcons.PLAY,
                                            "running",
                                            "#9cc4ff",
                                            "#172a47",
                                            "#3f74c4")),
                            Map.entry(
                                    "SUCCEEDED",
                                    look(
                                            StateIcons.TICK,
                                            "succeeded",
                                            "#7fd79c",
                                            "#15301f",
                                            "#3d8a59")),
                            Map.entry(
                                    "FAILED",
                                    look(
                                            StateIcons.CROSS,
                                            "failed",
                                            "#ff9d97",
                                            "#3b1a1a",
                                            "#b8453f")),
                            Map.entry(
                                    "BLOCKED",
                                    new StateLook(
                                            StateIcons.BAR,
                                            "blocked",
                                            "#dcb0b0",
                                            "#2a2222",
                                            "#6b4b4b",
                                            Texture.HATCHED,
                                            false)),
                            Map.entry(
                                    "STOPPED",
                                    plain(StateIcons.SQUARE, "stopped", "#c9d2dd", "#20262e")),
                            Map.entry(
                                    "LOST",
                                    look(
                                            StateIcons.QUESTION,
                                            "lost",
                                            "#f0c069",
                                            "#2f2716",
                                            "#8a6a25"))));

    private DarkPalette() {}

    private static StateLook toRun() {
        return plain(StateIcons.CIRCLE, "to run", "#dfe5ec", "#232a33");
    }

    /** Grey as what is done, with amber ink and border: it stays as it is until it is asked for. */
    private static StateLook stale() {
        return new StateLook(
                StateIcons.CLOCK, "stale", "#e0ac52", "#1b2027", "#6d5930", Texture.PLAIN, true);
    }

    private static StateLook faded(String icon, String word, String ink) {
        return new StateLook(icon, word, ink, "#1b2027", "#2d3540", Texture.PLAIN, true);
    }

    private static StateLook plain(String icon, String word, String ink, String fill) {
        return look(icon, word, ink, fill, "#526072");
    }

    private static StateLook look(
            String icon, String word, String ink, String fill, String border) {
        return new StateLook(icon, word, ink, fill, border, Texture.PLAIN, false);
    }
}
