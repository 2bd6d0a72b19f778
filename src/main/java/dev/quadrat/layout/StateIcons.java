package dev.quadrat.layout;

/** Outlines in a square of 16, to be stroked with a line of about 2. */
public final class StateIcons {
    public static final String TICK = "M 3 8.5 L 6.5 12 L 13 4.5";
    public static final String CROSS = "M 4 4 L 12 12 M 12 4 L 4 12";
    public static final String CIRCLE = ring(8, 8, 5.5);
    public static final String DASH = "M 3.5 8 L 12.5 8";

    /** A ring, half full. */
    public static final String HALF =
            CIRCLE + " M 8 3.5 L 8 12.5 M 6 4.5 L 6 11.5 M 4.2 6.5 L 4.2 9.5";

    /** A clock: what is there is older than what it was made from. */
    public static final String CLOCK = CIRCLE + " M 8 4.8 L 8 8 L 10.4 9.6";

    public static final String PLAY = "M 5 3.5 L 12.5 8 L 5 12.5 Z";
    public static final String BAR = CIRCLE + " M 4.2 11.8 L 11.8 4.2";
    public static final String SQUARE = "M 4 4 L 12 4 L 12 12 L 4 12 Z";
    public static final String QUESTION =
            "M 5 6 C 5 2 11 2 11 5.6 C 11 8 8 7.6 8 10 M 8 12.6 L 8 13";
    public static final String ARROW_UP = "M 8 13 L 8 3.5 M 4 7.5 L 8 3.5 L 12 7.5";

    private StateIcons() {}

    /** Four Bézier curves; 0.5523 brings them nearest to a circle. */
    private static String ring(double x, double y, double r) {
        double k = r * 0.5523;
        return "M %s %s C %s %s %s %s %s %s C %s %s %s %s %s %s C %s %s %s %s %s %s C %s %s %s %s %s %s Z"
                .formatted(
                        x, y - r, x + k, y - r, x + r, y - k, x + r, y, x + r, y + k, x + k, y + r,
                        x, y + r, x - k, y + r, x - r, y + k, x - r, y, x - r, y - k, x - k, y - r,
                        x, y - r);
    }
}
