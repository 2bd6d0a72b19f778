package dev.quadrat.dag;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * A node of the DAG: one command, whatever number of experiments want it.
 *
 * @param experiments its owners, in the order of the experiments; empty for a direct command
 * @param config of the first owner
 * @param items what it can be split by
 */
public record Command(
        String id,
        CommandType type,
        @Nullable SplitPart split,
        List<String> experiments,
        List<String> inputs,
        List<String> outputs,
        boolean gpu,
        Map<String, Object> config,
        List<Item> items) {
    private static final int MOST_OWNERS_TOLD = 4;

    public Command {
        experiments = List.copyOf(experiments);
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        config = JsonObject.copyOf(config);
        items = List.copyOf(items);
    }

    /** A command that is one item, of no author's code. */
    public Command(
            String id,
            CommandType type,
            @Nullable SplitPart split,
            List<String> experiments,
            List<String> inputs,
            List<String> outputs,
            boolean gpu,
            Map<String, Object> config) {
        this(
                id,
                type,
                split,
                experiments,
                inputs,
                outputs,
                gpu,
                config,
                List.of(new Item(inputs, outputs, config, "")));
    }

    /** Whom it is for: the experiment, or how many of them. */
    public String owner() {
        return switch (experiments.size()) {
            case 0 -> "no experiment";
            case 1 -> experiments.getFirst();
            default -> experiments.size() + " experiments";
        };
    }

    /** For messages: {@code CHIP 2 of 4 of experiments a, b}; of many owners, the first few. */
    public String describe() {
        String part = split == null || split.count() == 1 ? "" : " " + split.text();
        String owners =
                switch (experiments.size()) {
                    case 0 -> "";
                    case 1 -> " of experiment " + experiments.getFirst();
                    default -> " of experiments " + firstOwners();
                };
        return type + part + owners;
    }

    private String firstOwners() {
        int more = experiments.size() - MOST_OWNERS_TOLD;
        return String.join(
                        ", ",
                        experiments.subList(0, Math.min(experiments.size(), MOST_OWNERS_TOLD)))
                + (more > 0 ? " and " + more + " more" : "");
    }

    /**
     * Parts of one split command have the same group; a command that is not split has none. Two
     * commands of one type and one experiment that are split into equally many parts share a group:
     * a definition doesn't tell them apart.
     */
    public @Nullable String group() {
        if (split == null || split.count() < 2) {
            return null;
        }
        String owner = experiments.isEmpty() ? "" : experiments.getFirst();
        return type.name() + "/" + owner + "/" + split.count();
    }
}
