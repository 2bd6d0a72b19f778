package dev.quadrat.workbench.home;

import java.time.Instant;

/**
 * A jar whose code is not to run before a person has said so.
 *
 * @param rebuilt other content of it was trusted at its place
 */
public record DoubtfulJar(JarContent content, long bytes, Instant modified, boolean rebuilt) {}
