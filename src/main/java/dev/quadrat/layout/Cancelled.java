package dev.quadrat.layout;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Asked between stages, so that a layout nobody waits for any more ends soon. */
final class Cancelled {
    private Cancelled() {}

    static void check(BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("the layout was cancelled");
        }
    }
}
