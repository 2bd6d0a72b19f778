package dev.quadrat.layout;

/** Plans that several tests look at. */
final class Plans {
    /** One ANALYZE; then each experiment for itself. */
    static final String TWO_EXPERIMENTS =
            """
            ANALYZE land-32,land-64 done
            CHIP×4 land-32 done <- analyze-land-32
            CHIP×4 land-64 done, partial, to run <- analyze-land-32
            TRAIN land-32 stale <- chip-land-32
            TRAIN land-64 <- chip-land-64
            PREDICT×4 land-32 <- train-land-32 analyze-land-32
            PREDICT×4 land-64 <- train-land-64 analyze-land-32
            EVAL land-32 <- predict-land-32
            EVAL land-64 <- predict-land-64
            BUNDLE land-32 not requested <- train-land-32 analyze-land-32
            BUNDLE land-64 not requested <- train-land-64 analyze-land-32
            """;

    /**
     * Three experiments share CHIP, a fourth has its own; types of one's own; all sizes of frames.
     */
    static final String MIXED =
            """
            ANALYZE a,b,c,d done
            CHIP×32 a,b,c done, done, stale, to run <- analyze-a
            CHIP×9 d <- analyze-a
            TRAIN a <- chip-a
            TRAIN b <- chip-a
            TRAIN c <- chip-a
            TRAIN d <- chip-d
            PREDICT×32 a <- train-a
            PREDICT×3 b <- train-b
            PREDICT×200 c <- train-c
            PREDICT×2 d <- train-d
            EVAL a <- predict-a
            EVAL b <- predict-b
            EVAL c <- predict-c
            EVAL d <- predict-d
            BUNDLE a <- train-a analyze-a
            BUNDLE b <- train-b analyze-a
            BUNDLE c <- train-c analyze-a
            BUNDLE d <- train-d analyze-a
            COMPARE a,b,c,d <- eval-a eval-b eval-c eval-d
            NOISE-REPORT e <- chip-a
            """;

    private Plans() {}

    /** As many experiments that share ANALYZE, each with its own CHIP, TRAIN, PREDICT, EVAL. */
    static String experiments(int count) {
        StringBuilder text = new StringBuilder("ANALYZE e0");
        for (int i = 1; i < count; i++) {
            text.append(",e").append(i);
        }
        text.append('\n');
        for (int i = 0; i < count; i++) {
            text.append(
                    """
                    CHIP×4 e%1$d <- analyze-e0
                    TRAIN e%1$d <- chip-e%1$d
                    PREDICT×%2$d e%1$d <- train-e%1$d
                    EVAL e%1$d <- predict-e%1$d
                    BUNDLE e%1$d <- train-e%1$d analyze-e0
                    """
                            .formatted(i, 2 + i % 5));
        }
        return text.toString();
    }
}
