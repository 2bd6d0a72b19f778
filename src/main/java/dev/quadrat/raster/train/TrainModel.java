package dev.quadrat.raster.train;

import dev.quadrat.api.CommandConfig;
import dev.quadrat.api.CommandContext;
import dev.quadrat.api.CommandIo;
import dev.quadrat.api.CommandType;
import dev.quadrat.raster.analyze.BandStats;
import dev.quadrat.raster.backend.Backend;
import dev.quadrat.raster.backend.Predictor;
import dev.quadrat.raster.backend.TrainingData;
import dev.quadrat.raster.chip.ChipFiles;
import dev.quadrat.raster.label.ClassMap;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * TRAIN: learns a model from training chips alone and logs how well it does on validation chips.
 *
 * @param backend the learner
 * @param classes the classes of the chips
 * @param chips the files of the chips
 * @param statsUri the bands' statistics, or null
 * @param modelUri where the model goes
 */
public record TrainModel(
        Backend backend,
        ClassMap classes,
        ChipFiles chips,
        @Nullable String statsUri,
        String modelUri)
        implements CommandConfig {
    @Override
    public CommandType type() {
        return CommandType.TRAIN;
    }

    @Override
    public boolean usesGpu() {
        return backend.usesGpu();
    }

    @Override
    public void reportIo(CommandType type, CommandIo io) {
        io.inputs(chips.training()).inputs(chips.validation()).output(modelUri);
        if (statsUri != null) {
            io.input(statsUri);
        }
        if (chips.training().isEmpty()) {
            io.missing("the dataset has no training scenes, TRAIN needs some: add .training(…)");
        }
    }

    @Override
    public void run(CommandContext context) throws IOException {
        BandStats stats =
                statsUri == null ? null : BandStats.read(context.input(statsUri), statsUri);
        TrainingData training = data(chips.training(), stats, context);
        training.checkMargin(backend.margin());
        Path model = context.output(modelUri);
        backend.train(training, model, context);
        context.progress(0.9, "check on validation chips");
        Predictor predictor = backend.load(model);
        double accuracy = accuracy(predictor, data(chips.validation(), stats, context));
        if (!Double.isNaN(accuracy)) {
            context.log(String.format(Locale.ROOT, "validation accuracy %.4f", accuracy));
        }
    }

    private TrainingData data(
            List<String> uris, @Nullable BandStats stats, CommandContext context) {
        return new TrainingData(uris, classes, stats, context);
    }

    /** The share of labelled pixels that are predicted right; NaN if there are none. */
    private double accuracy(Predictor predictor, TrainingData data) throws IOException {
        data.checkMargin(backend.margin());
        long[] rightAndAll = new long[2];
        data.forEach(
                chip -> {
                    byte[] predicted = predictor.predict(chip.image(), chip.window());
                    for (int i = 0; i < predicted.length; i++) {
                        if (chip.labels()[i] != ClassMap.UNLABELLED) {
                            rightAndAll[0] += predicted[i] == chip.labels()[i] ? 1 : 0;
                            rightAndAll[1]++;
                        }
                    }
                });
        return (double) rightAndAll[0] / rightAndAll[1];
    }
}
