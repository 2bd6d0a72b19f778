package dev.quadrat.api;

import java.util.List;

/**
 * One step of an experiment: knows what it reads and writes, how to split itself, and how to run.
 *
 * <pre>{@code
 * public record Polygonize(List<String> scenes, @Nullable String uri) implements CommandConfig {
 *     public CommandType type() { return CommandType.standard("POLYGONIZE"); }
 *
 *     public CommandConfig updateForCommand(CommandType type, ExperimentConfig experiment) {
 *         return uri == null ? new Polygonize(scenes, experiment.commandUri(type())) : this;
 *     }
 *
 *     public void reportIo(CommandType type, CommandIo io) {
 *         scenes.forEach(scene -> io.input(scene).output(uri + "/" + scene + ".geojson"));
 *     }
 *
 *     public void run(CommandContext context) throws Exception { … }
 * }
 * }</pre>
 *
 * <p>List it with {@link ExperimentConfig.Builder#command}; nothing needs to be registered. It runs
 * in a process of its own, on one thread, from the JSON that was made of it.
 */
public interface CommandConfig extends Config {
    /**
     * The command's type.
     *
     * @return the type; the same value at each call
     */
    CommandType type();

    @Override
    default CommandConfig updateForCommand(CommandType type, ExperimentConfig experiment) {
        return this;
    }

    /**
     * Splits the command into at most so many parts, each with inputs and outputs of its own. Name
     * outputs after items (a scene's id), never after a part's number: then another number of parts
     * finds what is done already. {@link Split#into} cuts a list the usual way.
     *
     * @param parts how many parts at most, 1 or more
     * @return this command alone if it can't be split; an empty list if there is nothing to do
     */
    default List<? extends CommandConfig> split(int parts) {
        return List.of(this);
    }

    /**
     * Whether the command wants a GPU: it then runs in a GPU slot or on the GPU queue.
     *
     * @return false unless overridden
     */
    default boolean usesGpu() {
        return false;
    }

    /**
     * Does the work. The command has succeeded when this returns and every reported output is
     * there.
     *
     * @param context inputs, outputs, log and progress
     * @throws Exception if the command fails; its message is shown to the person
     */
    void run(CommandContext context) throws Exception;
}
