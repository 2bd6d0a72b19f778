package dev.quadrat.api;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The type of a command, an open set.
 *
 * <pre>{@code
 * CommandType.TRAIN;                      // one of the six standard types
 * CommandType.standard("POLYGONIZE");     // your own, runs by default
 * CommandType.auxiliary("COMPARE");       // your own, runs only when it is named
 * }</pre>
 *
 * @param name upper-case letters, digits and underscores, beginning with a letter
 * @param auxiliary whether it runs only when the request names it
 */
public record CommandType(String name, boolean auxiliary) {
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]*");

    /** Measures the imagery, for instance each band's mean and deviation. */
    public static final CommandType ANALYZE = standard("ANALYZE");

    /** Cuts scenes into training chips. */
    public static final CommandType CHIP = standard("CHIP");

    /** Learns a model from chips. */
    public static final CommandType TRAIN = standard("TRAIN");

    /** Applies a model to scenes. */
    public static final CommandType PREDICT = standard("PREDICT");

    /** Compares predictions with labels. */
    public static final CommandType EVAL = standard("EVAL");

    /** Packs a model with all that a prediction needs. */
    public static final CommandType BUNDLE = standard("BUNDLE");

    /** The six standard types, in the order in which an experiment goes through them. */
    public static final List<CommandType> STANDARD =
            List.of(ANALYZE, CHIP, TRAIN, PREDICT, EVAL, BUNDLE);

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if the name is not an upper-case identifier
     */
    public CommandType {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "command type '"
                            + name
                            + "' must begin with a letter and hold only letters A to Z, digits and"
                            + " '_', like POLYGONIZE");
        }
    }

    /**
     * A type that runs by default.
     *
     * @param name its name, in any case
     * @return the type
     */
    public static CommandType standard(String name) {
        return new CommandType(name.toUpperCase(Locale.ROOT), false);
    }

    /**
     * A type that runs only when it is named in the request.
     *
     * @param name its name, in any case
     * @return the type
     */
    public static CommandType auxiliary(String name) {
        return new CommandType(name.toUpperCase(Locale.ROOT), true);
    }

    /**
     * The name as it stands in URIs.
     *
     * @return the name in lower case
     */
    public String folder() {
        return name.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return name;
    }
}
