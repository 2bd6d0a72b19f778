package dev.quadrat.ui.fakes;

/** Texts of any size for {@link World}. */
public final class Definitions {
    private Definitions() {}

    /** As many experiments that share ANALYZE; CHIP and PREDICT can be split. */
    public static String experiments(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            text.append(
                    """
                    ANALYZE of %1$s: -> analyze/stats.json
                    CHIP* of %1$s: analyze/stats.json -> chip/%1$s/chips
                    TRAIN of %1$s: chip/%1$s/chips* -> train/%1$s/model
                    PREDICT* of %1$s: train/%1$s/model -> predict/%1$s/scene
                    EVAL of %1$s: predict/%1$s/scene* -> eval/%1$s/eval.json
                    BUNDLE of %1$s: train/%1$s/model -> bundle/%1$s/bundle.zip
                    """
                            .formatted("forest-" + i));
        }
        return text.toString();
    }
}
