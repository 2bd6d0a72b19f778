package dev.quadrat.ui.experiments;

/** How many of the experiments below a node are asked for. */
public enum Check {
    ALL,
    SOME,
    NONE
}
