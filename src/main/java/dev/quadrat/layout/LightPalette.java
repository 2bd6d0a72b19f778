package dev.quadrat.layout;

import dev.quadrat.layout.StateLook.Texture;

import java.util.List;
import java.util.Map;

/** Paper white; colour is for types and for what needs a look. */
final class LightPalette {
    static final StateLook UNKNOWN = plain(StateIcons.QUESTION, "unknown", "#525c69", "#ffffff");

    static final Palette PALETTE =
            new Palette(
                    "#ffffff",
                    "#1f2733",
                    "#525c69",
                    "#9aa7b7",
                    "#f5f7fa",
                    "#c6d0dc",
                    Map.of(
                            "ANALYZE", "#0b6577",
                            "CHIP", "#8a4b08",
                            "TRAIN", "#6538bd",
                            "PREDICT", "#1a56b0",
                            "EVAL", "#176a35",
                            "BUNDLE", "#9b2065"),
                    List.of("#575a00", "#93380f", "#335473", "#3f6118"),
                    Map.ofEntries(
                            Map.entry("TO_RUN", toRun()),
                            Map.entry("DONE", faded(StateIcons.TICK, "done", "#525c69")),
                            Map.entry("STALE", stale()),
                            Map.entry(
                                    "STALE_TO_RUN",
                                    look(
                                            StateIcons.CLOCK,
                                            "stale, to run",
                                            "#7d4f00",
                                            "#ffffff",
                                            "#c9962f")),
                            Map.entry(
                                    "PARTIAL",
                                    look(
                                            StateIcons.HALF,
                                            "partial",
                                            "#7d4f00",
                                            "#fff7e3",
                                            "#e2b65a")),
                            Map.entry(
                                    "NOT_REQUESTED",
                                    new StateLook(
                                            StateIcons.DASH,
                                            "not requested",
                                            "#5b6573",
                                            "#fbfcfd",
                                            "#b4bfcc",
                                            Texture.DASHED,
                                            true)),
                            Map.entry(
                                    "WAITING",
                                    plain(StateIcons.CIRCLE, "waiting", "#414b58", "#ffffff")),
                            Map.entry(
                                    "SUBMITTED",
                                    plain(StateIcons.ARROW_UP, "submitted", "#1a56b0", "#ffffff")),
                            Map.entry(
                                    "RUNNING",
                                    look(
                                            StateIcons.PLAY,
                                            "running",
                                            "#154a9c",
                                            "#e8f1ff",
                                            "#4f8be0")),
                            Map.entry(
                                    "SUCCEEDED",
                                    look(
                                            StateIcons.TICK,
                                            "succeeded",
                                            "#14602f",
                                            "#e9f7ee",
                                            "#66b884")),
                            Map.entry(
                                    "FAILED",
                                    look(
                                            StateIcons.CROSS,
                                            "failed",
                                            "#a61b1b",
                                            "#fdecec",
                                            "#d9534f")),
                            Map.entry(
                                    "BLOCKED",
                                    new StateLook(
                                            StateIcons.BAR,
                                            "blocked",
                                            "#6e3b3b",
                                            "#f8f4f4",
                                            "#c9a5a5",
                                            Texture.HATCHED,
                                            false)),
                            Map.entry(
                                    "STOPPED",
                                    plain(StateIcons.SQUARE, "stopped", "#414b58", "#f1f3f6")),
                            Map.entry(
                                    "LOST",
                                    look(
                                            StateIcons.QUESTION,
                                            "lost",
                                            "#7d4f00",
                                            "#fff7e3",
                                            "#e2b65a"))));

    private LightPalette() {}

    private static StateLook toRun() {
        return plain(StateIcons.CIRCLE, "to run", "#2c3644", "#ffffff");
    }

    /** Grey as what is done, with amber ink and border: it stays as it is until it is asked for. */
    private static StateLook stale() {
        return new StateLook(
                StateIcons.CLOCK, "stale", "#855400", "#eef0f3", "#d3b98a", Texture.PLAIN, true);
    }

    private static StateLook faded(String icon, String word, String ink) {
        return new StateLook(icon, word, ink, "#eef0f3", "#d5dae1", Texture.PLAIN, true);
    }

    private static StateLook plain(String icon, String word, String ink, String fill) {
        return look(icon, word, ink, fill, "#9fadbd");
    }

    private static StateLook look(
            String icon, String word, String ink, String fill, String border) {
        return new StateLook(icon, word, ink, fill, border, Texture.PLAIN, false);
    }
}
