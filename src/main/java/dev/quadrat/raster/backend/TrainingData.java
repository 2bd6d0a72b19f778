package dev.quadrat.raster.backend;

import dev.quadrat.raster.analyze.BandStatistics;
import dev.quadrat.raster.label.ClassMap;

import java.nio.file.Path;
import java.util.List;

/**
 * What a learner is given.
 *
 * @param classes the classes
 * @param statistics what the bands' values are like
 * @param training chip files to learn from
 * @param validation chip files that are held out: to report on, never to learn from
 */
public record TrainingData(
        ClassMap classes, BandStatistics statistics, List<Path> training, List<Path> validation) {
    /** Copies the lists. */
    public TrainingData {
        training = List.copyOf(training);
        validation = List.copyOf(validation);
    }
}
