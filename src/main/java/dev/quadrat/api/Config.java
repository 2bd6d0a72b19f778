package dev.quadrat.api;

/**
 * A part of an experiment's configuration: a record of JSON-able values.
 *
 * <pre>{@code
 * public record Forest(int trees, @Nullable String modelUri) implements Config {
 *     @Override
 *     public Config updateForCommand(CommandType type, ExperimentConfig experiment) {
 *         return type.equals(CommandType.TRAIN) && modelUri == null
 *                 ? new Forest(trees, experiment.commandUri(type) + "/model.json")
 *                 : this;
 *     }
 *
 *     @Override
 *     public void reportIo(CommandType type, CommandIo io) {
 *         if (type.equals(CommandType.TRAIN)) {
 *             io.output(modelUri);
 *         }
 *     }
 * }
 * }</pre>
 *
 * <p>Configs are immutable and so can be read by any thread; an update returns a new value.
 */
public interface Config {
    /**
     * Fills in what follows from the experiment, such as the URI of a model that was left out. It
     * is called for every standard type in their order and then for custom types, whichever of them
     * are requested.
     *
     * @param type the type of the command
     * @param experiment the experiment as updated so far
     * @return this config, or an updated one of the same kind
     */
    default Config updateForCommand(CommandType type, ExperimentConfig experiment) {
        return this;
    }

    /**
     * Reports what a command of this type reads and writes because of this config.
     *
     * @param type the type of the command
     * @param io where to report
     */
    default void reportIo(CommandType type, CommandIo io) {}
}
