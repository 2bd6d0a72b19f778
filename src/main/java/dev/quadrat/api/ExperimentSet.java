package dev.quadrat.api;

/**
 * A class whose methods make experiments.
 *
 * <pre>{@code
 * public final class LandCover implements ExperimentSet {
 *     public ExperimentConfig expSmallChips(@Arg("root_uri") String rootUri) {
 *         return ExperimentConfig.builder("small-chips").rootUri(rootUri)….build();
 *     }
 * }
 * }</pre>
 *
 * <p>An implementation is a public concrete class with a public no-argument constructor. Its public
 * methods whose names start with {@code exp} are called in alphabetical order; each returns an
 * {@link ExperimentConfig}, a {@link CommandConfig}, or a collection, stream or array of either.
 * Their parameters are the arguments that a person gives, see {@link Arg}.
 *
 * <p>A set is created and called in a process of its own, by one thread, each time a plan is made.
 */
public interface ExperimentSet {}
