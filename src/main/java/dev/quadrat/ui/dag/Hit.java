package dev.quadrat.ui.dag;

/** What lies at a point of the plane. */
sealed interface Hit {
    record OnCommand(String id) implements Hit {}

    record OnFrame(String group) implements Hit {}

    record OnNothing() implements Hit {}
}
