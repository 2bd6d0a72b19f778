package dev.quadrat.batch.gateway;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** Something that is made when it is first needed; if that fails, it is tried again next time. */
final class Lazy<T> {
    private final Supplier<T> maker;
    private @Nullable T made;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    synchronized T get() {
        T known = made;
        if (known == null) {
            known = maker.get();
            made = known;
        }
        return known;
    }

    synchronized void ifMade(Consumer<T> action) {
        T known = made;
        if (known != null) {
            action.accept(known);
        }
    }
}
