package dev.quadrat.api;

import java.util.Optional;

/**
 * What an experiment is to learn; it makes the experiment's standard commands.
 *
 * <pre>{@code
 * public Optional<CommandConfig> command(CommandType type, ExperimentConfig experiment) {
 *     return switch (type.name()) {
 *         case "TRAIN" -> Optional.of(new MyTrain(experiment.backend(), …));
 *         default -> Optional.empty();
 *     };
 * }
 * }</pre>
 */
public interface TaskConfig extends Config {
    /**
     * The command of one type for an experiment.
     *
     * @param type a standard type
     * @param experiment the experiment, updated for all of its types
     * @return the command, or empty if this task has none of that type
     */
    Optional<CommandConfig> command(CommandType type, ExperimentConfig experiment);
}
