package dev.quadrat.bench.sets;

import dev.quadrat.api.Arg;
import dev.quadrat.api.CommandType;
import dev.quadrat.api.ExperimentConfig;
import dev.quadrat.api.ExperimentSet;

import java.util.ArrayList;
import java.util.List;

/** Experiments × scenes: CHIP and PREDICT a part a scene, TRAIN and EVAL once. */
public final class Grid implements ExperimentSet {
    /** As the loader wants it. */
    public Grid() {}

    /** Each experiment has 2 × parts + 2 commands; of shared chips, the first one's count alone. */
    public List<ExperimentConfig> expGrid(
            @Arg("root_uri") String rootUri,
            @Arg("experiments") int experiments,
            @Arg("parts") int parts,
            @Arg("shared") boolean shared) {
        List<Steps.Scene> scenes = new ArrayList<>();
        for (int s = 0; s < parts; s++) {
            String id = "scene-" + s;
            scenes.add(
                    new Steps.Scene(
                            id, rootUri + "/in/" + id + ".tif", rootUri + "/in/" + id + ".json"));
        }
        List<ExperimentConfig> all = new ArrayList<>();
        for (int e = 0; e < experiments; e++) {
            String id = "exp-" + e;
            String chips = shared ? "shared" : id;
            String chipUri = rootUri + "/chip/" + chips;
            Steps.Options options = new Steps.Options(300, 0.5, List.of("red", "green", "blue"));
            all.add(
                    ExperimentConfig.builder(id)
                            .rootUri(rootUri)
                            .key(CommandType.CHIP, chips)
                            .command(new Steps.Chip(scenes, options, chipUri))
                            .command(
                                    new Steps.Train(
                                            scenes.stream().map(s -> s.under(chipUri)).toList(),
                                            new Steps.Learner(20 + e, 0.001),
                                            rootUri + "/train/" + id + "/model.bin"))
                            .command(
                                    new Steps.Predict(
                                            scenes,
                                            rootUri + "/train/" + id + "/model.bin",
                                            rootUri + "/predict/" + id))
                            .command(
                                    new Steps.Eval(
                                            scenes,
                                            rootUri + "/predict/" + id,
                                            rootUri + "/eval/" + id + "/eval.json"))
                            .build());
        }
        return all;
    }
}
