package dev.quadrat.host;

import dev.quadrat.dag.CommandDefinition;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Derives command definitions from experiment jars. Thread-safe. */
public interface JarHost {
    /**
     * Never fails for what an author did: that is told as problems.
     *
     * @param early told each definition as soon as it is known, by one thread
     * @param cancelled asked now and then
     */
    DerivedJars derive(
            DeriveRequest request, Consumer<CommandDefinition> early, BooleanSupplier cancelled)
            throws InterruptedException;
}
