package dev.quadrat.ui;

import dev.quadrat.dag.CommandDefinition;
import dev.quadrat.dag.CommandType;
import dev.quadrat.dag.SplitPart;
import dev.quadrat.host.DeriveRequest;
import dev.quadrat.host.DerivedJars;
import dev.quadrat.host.ExperimentMethod;
import dev.quadrat.host.JarHost;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Jars of experiments × parts, without a jar: the window's share of the time is measured. */
final class GridJars implements JarHost {
    private final Path root;
    private int experiments;
    private int parts;

    GridJars(Path root) {
        this.root = root;
    }

    /** What the next jar says: 2 × parts + 3 commands an experiment, and one for all. */
    void says(int howMany, int ofParts) {
        experiments = howMany;
        parts = ofParts;
    }

    @Override
    public DerivedJars derive(
            DeriveRequest request, Consumer<CommandDefinition> early, BooleanSupplier cancelled) {
        List<CommandDefinition> all = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (int e = 0; e < experiments; e++) {
            String id = "forest-" + e;
            ids.add(id);
            add(all, "ANALYZE", 0, null, id, List.of(), "analyze/stats.json");
            List<String> chips = numbered("chip/" + id);
            List<String> predictions = numbered("predict/" + id);
            split(all, "CHIP", 1, id, "analyze/stats.json", chips);
            add(all, "TRAIN", 2, null, id, chips, "train/" + id);
            split(all, "PREDICT", 3, id, "train/" + id, predictions);
            add(all, "EVAL", 4, null, id, predictions, "eval/" + id);
            add(all, "BUNDLE", 5, null, id, List.of("train/" + id), "bundle/" + id);
        }
        ExperimentMethod method = new ExperimentMethod("bench.Grid", "expGrid", List.of(), ids);
        return new DerivedJars(List.of(method), all, List.of(), List.of(), "");
    }

    private List<String> numbered(String name) {
        return IntStream.range(0, parts).mapToObj(part -> name + "/" + part).toList();
    }

    private void split(
            List<CommandDefinition> all,
            String type,
            int order,
            String owner,
            String input,
            List<String> outputs) {
        for (int part = 0; part < outputs.size(); part++) {
            SplitPart split = new SplitPart(part, outputs.size());
            add(all, type, order, split, owner, List.of(input), outputs.get(part));
        }
    }

    private void add(
            List<CommandDefinition> all,
            String type,
            int order,
            @Nullable SplitPart split,
            String owner,
            List<String> inputs,
            String output) {
        all.add(
                new CommandDefinition(
                        new CommandType(type, order, false),
                        split,
                        owner,
                        inputs.stream().map(this::uri).toList(),
                        List.of(uri(output)),
                        false,
                        Map.of("seed", 1)));
    }

    private String uri(String name) {
        return root.resolve(name).toString();
    }
}
