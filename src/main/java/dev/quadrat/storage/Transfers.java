package dev.quadrat.storage;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/** Many files, or parts of them, on their way at once, until one of them fails. */
public final class Transfers {
    /** What is done with each thing, by several threads at once. */
    public interface Work<T> {
        /**
         * @param over asked within what may take long: whether nobody wants the result any more
         */
        void on(T thing, BooleanSupplier over) throws IOException, InterruptedException;
    }

    private Transfers() {}

    /**
     * Returns when all is done, or throws what failed first, when all that had begun is over.
     *
     * @throws InterruptedException if it was cancelled; then some may still be on their way
     */
    public static <T> void each(List<T> things, BooleanSupplier cancelled, Work<? super T> work)
            throws IOException, InterruptedException {
        AtomicReference<@Nullable IOException> failure = new AtomicReference<>();
        Crew.each(
                things,
                1,
                cancelled,
                (thing, stopped) -> {
                    BooleanSupplier over = () -> stopped.getAsBoolean() || failure.get() != null;
                    try {
                        if (!over.getAsBoolean()) {
                            work.on(thing, over);
                        }
                    } catch (IOException e) {
                        failure.compareAndSet(null, e);
                    } catch (InterruptedException e) {
                        // Nobody interrupts this thread: it is over, and who said so knows why.
                    }
                });
        IOException first = failure.get();
        if (first != null) {
            throw first;
        }
    }
}
