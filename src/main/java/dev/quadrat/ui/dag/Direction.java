package dev.quadrat.ui.dag;

/** Of an arrow key. */
public enum Direction {
    UPSTREAM,
    DOWNSTREAM,
    ABOVE,
    BELOW
}
