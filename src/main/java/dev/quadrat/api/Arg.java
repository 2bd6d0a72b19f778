package dev.quadrat.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names and describes an argument of an experiment method.
 *
 * <pre>{@code
 * public ExperimentConfig expForest(
 *         @Arg(value = "root_uri", description = "where results go") String rootUri,
 *         @Arg(value = "trees", defaultValue = "20") int trees) { … }
 * }</pre>
 *
 * <p>Without this annotation the parameter's own name counts (compile with {@code -parameters}) and
 * the argument is required. Types: String, int, long, double, boolean and their boxes, enums,
 * {@link java.nio.file.Path}, {@link java.net.URI}, and {@code List<String>} (comma-separated).
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Arg {
    /** The value of {@link #defaultValue()} that means: this argument is required. */
    String REQUIRED = "\0required";

    /**
     * The argument's name, as in {@code -a NAME VALUE}.
     *
     * @return the name
     */
    String value();

    /**
     * One sentence for the person who fills it in.
     *
     * @return the description, empty if there is none
     */
    String description() default "";

    /**
     * The value if none is given. It may hold <code>${quadrat.examples}</code>, the examples folder
     * of the installation, and <code>${quadrat.home}</code>, the folder where Quadrat keeps runs.
     *
     * @return the default as text, or {@link #REQUIRED}
     */
    String defaultValue() default REQUIRED;
}
