package dev.quadrat.raster.train;

import dev.quadrat.api.CommandConfig;
import dev.quadrat.api.CommandContext;
import dev.quadrat.api.CommandIo;
import dev.quadrat.api.CommandType;
import dev.quadrat.raster.analyze.BandStatistics;
import dev.quadrat.raster.backend.Backend;
import dev.quadrat.raster.backend.TrainingData;
import dev.quadrat.raster.label.ClassMap;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Learns a model from training chips; validation chips are only reported on.
 *
 * @param backend the learner
 * @param classes the classes
 * @param statsUri ANALYZE's band statistics
 * @param trainingChips files of chips to learn from
 * @param validationChips files of chips that are held out
 * @param modelUri the model file to write
 */
public record TrainCommand(
        Backend backend,
        ClassMap classes,
        String statsUri,
        List<String> trainingChips,
        List<String> validationChips,
        String modelUri)
        implements CommandConfig {
    /** Copies the lists. */
    public TrainCommand {
        trainingChips = List.copyOf(trainingChips);
        validationChips = List.copyOf(validationChips);
    }

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
        io.input(statsUri).inputs(trainingChips).inputs(validationChips).output(modelUri);
        backend.reportIo(type, io);
        if (trainingChips.isEmpty()) {
            io.missing("the dataset has no training scenes and TRAIN learns from them: add some");
        }
    }

    @Override
    public void run(CommandContext context) throws IOException {
        TrainingData data =
                new TrainingData(
                        classes,
                        BandStatistics.read(context.input(statsUri)),
                        inputs(trainingChips, context),
                        inputs(validationChips, context));
        backend.learn(data, context.output(modelUri), context);
    }

    private static List<Path> inputs(List<String> uris, CommandContext context) throws IOException {
        List<Path> paths = new ArrayList<>();
        for (String uri : uris) {
            paths.add(context.input(uri));
        }
        return paths;
    }
}
