package dev.quadrat.host;

import java.util.function.BooleanSupplier;

/** Derives command definitions from experiment jars. Thread-safe. */
public interface JarHost {
    /** Never fails for what an author did: that is told as problems. */
    DerivedJars derive(DeriveRequest request, BooleanSupplier cancelled)
            throws InterruptedException;
}
