package dev.quadrat.api;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * An experiment: what to learn, from what, how, and where its results go.
 *
 * <pre>{@code
 * ExperimentConfig.builder("forest-20")
 *         .rootUri(rootUri)
 *         .task(task).backend(forest).dataset(dataset)
 *         .analyzer(new StatsAnalyzer())
 *         .evaluator(new SegmentationEvaluator())
 *         .key(CommandType.CHIP, "chips-32")       // share CHIP's outputs with other experiments
 *         .build();
 * }</pre>
 *
 * <p>An immutable value.
 *
 * @param id names the experiment; letters, digits, '.', '_' and '-'
 * @param rootUri where results go, without a slash at the end
 * @param task makes the standard commands; may be null if {@code commands} says all
 * @param backend the learner, or null
 * @param dataset the scenes, or null
 * @param analyzers what ANALYZE measures
 * @param evaluators what EVAL compares
 * @param keys a key by command type: experiments with the same key share that command's outputs
 * @param uris an explicit URI by command type, instead of the one under the root URI
 * @param commands further commands; one of a standard type takes the place of the task's own
 * @param custom values of the author's own, by name
 */
public record ExperimentConfig(
        String id,
        String rootUri,
        @Nullable TaskConfig task,
        @Nullable Config backend,
        @Nullable Config dataset,
        List<Config> analyzers,
        List<Config> evaluators,
        Map<String, String> keys,
        Map<String, String> uris,
        List<CommandConfig> commands,
        Map<String, String> custom) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if the id can't be part of a URI or the root URI is empty
     */
    public ExperimentConfig {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "experiment id '"
                            + id
                            + "' must begin with a letter or digit and hold only letters, digits,"
                            + " '.', '_' and '-'");
        }
        rootUri = withoutSlash(rootUri);
        if (rootUri.isEmpty()) {
            throw new IllegalArgumentException(
                    "experiment '" + id + "' has no root URI; set it with rootUri(…)");
        }
        analyzers = List.copyOf(analyzers);
        evaluators = List.copyOf(evaluators);
        keys = ordered(keys);
        check(id, "key", keys);
        check(id, "URI", uris);
        uris = withoutSlashes(uris);
        commands = List.copyOf(commands);
        custom = ordered(custom);
    }

    /**
     * Begins an experiment.
     *
     * @param id its id
     * @return a builder
     */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /**
     * Where a command of this experiment writes: the URI that was set for its type, otherwise
     * {@code <root URI>/<type>/<key or experiment id>}.
     *
     * @param type the command's type
     * @return a URI without a slash at the end
     */
    public String commandUri(CommandType type) {
        String uri = uris.get(type.name());
        String root = rootUri.endsWith("/") ? rootUri : rootUri + "/";
        return uri != null ? uri : root + type.folder() + "/" + key(type);
    }

    /**
     * The key under which a command's outputs are kept.
     *
     * @param type the command's type
     * @return the key that was set for this type, otherwise the experiment's id
     */
    public String key(CommandType type) {
        return keys.getOrDefault(type.name(), id);
    }

    /**
     * The types of this experiment's commands: the standard ones, then custom ones as listed.
     *
     * @return each type once, in order
     */
    public Set<CommandType> types() {
        Set<CommandType> types = new LinkedHashSet<>(CommandType.STANDARD);
        commands.forEach(command -> types.add(command.type()));
        return types;
    }

    /**
     * This experiment with every config in it updated for one command type, each seeing the updates
     * of those before it: task, backend, dataset, analyzers, evaluators, commands. Of the commands,
     * those of this type alone are updated.
     *
     * @param type the command's type
     * @return the updated experiment
     * @throws ClassCastException if a task is updated to something that is no task
     */
    public ExperimentConfig updateForCommand(CommandType type) {
        ExperimentConfig current = this;
        if (current.task != null) {
            TaskConfig updated = (TaskConfig) current.task.updateForCommand(type, current);
            current = current.with(builder -> builder.task(updated));
        }
        if (current.backend != null) {
            Config updated = current.backend.updateForCommand(type, current);
            current = current.with(builder -> builder.backend(updated));
        }
        if (current.dataset != null) {
            Config updated = current.dataset.updateForCommand(type, current);
            current = current.with(builder -> builder.dataset(updated));
        }
        ExperimentConfig parts = current;
        List<Config> newAnalyzers = update(analyzers, c -> c.updateForCommand(type, parts));
        ExperimentConfig analyzed =
                parts.with(builder -> builder.replaceLists(newAnalyzers, evaluators, commands));
        List<Config> newEvaluators = update(evaluators, c -> c.updateForCommand(type, analyzed));
        ExperimentConfig evaluated =
                analyzed.with(
                        builder -> builder.replaceLists(newAnalyzers, newEvaluators, commands));
        List<CommandConfig> newCommands =
                update(
                        commands,
                        c -> c.type().equals(type) ? c.updateForCommand(type, evaluated) : c);
        return evaluated.with(
                builder -> builder.replaceLists(newAnalyzers, newEvaluators, newCommands));
    }

    /**
     * A changed copy.
     *
     * <pre>{@code experiment.with(builder -> builder.key(CommandType.CHIP, "shared"))}</pre>
     *
     * @param change is given a builder that holds this experiment's values
     * @return the changed experiment
     */
    public ExperimentConfig with(UnaryOperator<Builder> change) {
        return change.apply(new Builder(this)).build();
    }

    private static <C> List<C> update(List<C> configs, UnaryOperator<C> update) {
        return configs.stream().map(update).toList();
    }

    private static void check(String id, String what, Map<String, String> byType) {
        byType.forEach(
                (type, text) -> {
                    if (text.isBlank()) {
                        throw new IllegalArgumentException(
                                "experiment '%s' has an empty %s for %s".formatted(id, what, type));
                    }
                });
    }

    private static String withoutSlash(String uri) {
        String shorter = uri.strip();
        while (shorter.length() > 1 && shorter.endsWith("/")) {
            shorter = shorter.substring(0, shorter.length() - 1);
        }
        return shorter;
    }

    private static Map<String, String> withoutSlashes(Map<String, String> uris) {
        Map<String, String> shorter = new LinkedHashMap<>();
        uris.forEach((type, uri) -> shorter.put(type, withoutSlash(uri)));
        return java.util.Collections.unmodifiableMap(shorter);
    }

    private static Map<String, String> ordered(Map<String, String> map) {
        return java.util.Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** Builds an {@link ExperimentConfig}. Not thread-safe. */
    public static final class Builder {
        private final String id;
        private @Nullable String rootUri;
        private @Nullable TaskConfig task;
        private @Nullable Config backend;
        private @Nullable Config dataset;
        private final List<Config> analyzers = new ArrayList<>();
        private final List<Config> evaluators = new ArrayList<>();
        private final Map<String, String> keys = new LinkedHashMap<>();
        private final Map<String, String> uris = new LinkedHashMap<>();
        private final List<CommandConfig> commands = new ArrayList<>();
        private final Map<String, String> custom = new LinkedHashMap<>();

        private Builder(String id) {
            this.id = id;
        }

        private Builder(ExperimentConfig from) {
            this(from.id);
            rootUri = from.rootUri;
            task = from.task;
            backend = from.backend;
            dataset = from.dataset;
            keys.putAll(from.keys);
            uris.putAll(from.uris);
            custom.putAll(from.custom);
            replaceLists(from.analyzers, from.evaluators, from.commands);
        }

        /**
         * Sets where results go.
         *
         * @param uri a local path or a URI
         * @return this
         */
        public Builder rootUri(String uri) {
            this.rootUri = uri;
            return this;
        }

        /**
         * Sets what to learn.
         *
         * @param value the task
         * @return this
         */
        public Builder task(TaskConfig value) {
            this.task = value;
            return this;
        }

        /**
         * Sets the learner.
         *
         * @param value the backend
         * @return this
         */
        public Builder backend(Config value) {
            this.backend = value;
            return this;
        }

        /**
         * Sets the scenes.
         *
         * @param value the dataset
         * @return this
         */
        public Builder dataset(Config value) {
            this.dataset = value;
            return this;
        }

        /**
         * Adds something for ANALYZE to measure.
         *
         * @param value the analyzer
         * @return this
         */
        public Builder analyzer(Config value) {
            analyzers.add(value);
            return this;
        }

        /**
         * Adds something for EVAL to compare.
         *
         * @param value the evaluator
         * @return this
         */
        public Builder evaluator(Config value) {
            evaluators.add(value);
            return this;
        }

        /**
         * Sets a command's key: experiments with the same key share that command's outputs.
         *
         * @param type the command's type
         * @param key takes the place of the experiment's id in the command's URI
         * @return this
         */
        public Builder key(CommandType type, String key) {
            keys.put(type.name(), key);
            return this;
        }

        /**
         * Sets where a command writes.
         *
         * @param type the command's type
         * @param uri a URI without a slash at the end
         * @return this
         */
        public Builder commandUri(CommandType type, String uri) {
            uris.put(type.name(), uri);
            return this;
        }

        /**
         * Adds a command of one's own.
         *
         * @param value the command; of a standard type, it takes the place of the task's own
         * @return this
         */
        public Builder command(CommandConfig value) {
            commands.add(value);
            return this;
        }

        /**
         * Adds a value of one's own.
         *
         * @param name its name
         * @param value its text
         * @return this
         */
        public Builder custom(String name, String value) {
            custom.put(name, value);
            return this;
        }

        /**
         * Makes the experiment.
         *
         * @return the experiment
         * @throws IllegalArgumentException if the id or the root URI is missing or wrong
         */
        public ExperimentConfig build() {
            return new ExperimentConfig(
                    id,
                    rootUri == null ? "" : rootUri,
                    task,
                    backend,
                    dataset,
                    analyzers,
                    evaluators,
                    keys,
                    uris,
                    commands,
                    custom);
        }

        private Builder replaceLists(
                List<Config> newAnalyzers,
                List<Config> newEvaluators,
                List<CommandConfig> newCommands) {
            analyzers.clear();
            analyzers.addAll(newAnalyzers);
            evaluators.clear();
            evaluators.addAll(newEvaluators);
            commands.clear();
            commands.addAll(newCommands);
            return this;
        }
    }
}
