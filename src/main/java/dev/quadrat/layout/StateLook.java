package dev.quadrat.layout;

/**
 * How a state is told: by icon, word and colour together.
 *
 * @param icon SVG path data in a square of 16, absolute M, L, C and Z only, to be stroked
 * @param ink of icon and word, {@code #rrggbb}; legible on {@code fill}
 * @param faded the rest of the card is greyed, too
 */
public record StateLook(
        String icon,
        String word,
        String ink,
        String fill,
        String border,
        Texture texture,
        boolean faded) {
    /** What a card's ground and border are like. */
    public enum Texture {
        PLAIN,
        /** A dashed border: not part of what was asked for. */
        DASHED,
        /** Hatched: can't run. */
        HATCHED
    }
}
