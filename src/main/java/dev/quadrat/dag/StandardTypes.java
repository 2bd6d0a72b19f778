package dev.quadrat.dag;

import java.util.List;

/** The names that a request may always hold, whether or not this plan has such commands. */
public final class StandardTypes {
    public static final List<String> NAMES =
            List.of("ANALYZE", "CHIP", "TRAIN", "PREDICT", "EVAL", "BUNDLE");

    private StandardTypes() {}
}
