package dev.quadrat.raster.backend.forest;

import dev.quadrat.api.CommandContext;
import dev.quadrat.raster.backend.Backend;
import dev.quadrat.raster.backend.ModelFormat;
import dev.quadrat.raster.backend.TrainingData;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * A random forest (Breiman, "Random Forests", 2001) that classifies single pixels.
 *
 * <pre>{@code
 * RandomForest.ofTrees(16);
 * RandomForest.ofTrees(16).withRadii(List.of(2, 5), List.of(2)).withSeed(3);
 * }</pre>
 *
 * <p>Each pixel is described, band by band, by its value, by means over squares around it, and by
 * standard deviations over squares around it. Bands are scaled by ANALYZE's statistics first. The
 * same settings and chips make the same model, byte for byte. An immutable value.
 *
 * @param trees how many trees
 * @param depth how many questions a tree asks at most
 * @param samples how many pixels are learnt from, drawn evenly from all training chips
 * @param meanRadii the squares for means: radius r is a side of 2r + 1 pixels
 * @param deviationRadii the squares for deviations
 * @param seed of everything that is random
 */
public record RandomForest(
        int trees,
        int depth,
        int samples,
        List<Integer> meanRadii,
        List<Integer> deviationRadii,
        long seed)
        implements Backend {
    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if a number is out of range
     */
    public RandomForest {
        meanRadii = List.copyOf(meanRadii);
        deviationRadii = List.copyOf(deviationRadii);
        require(trees >= 1 && trees <= 1000, "a forest has 1 to 1000 trees, not " + trees);
        require(depth >= 1 && depth <= 30, "a tree's depth is 1 to 30, not " + depth);
        require(samples >= 1, "a forest learns from 1 pixel or more, not " + samples);
        for (int radius : Stream.concat(meanRadii.stream(), deviationRadii.stream()).toList()) {
            require(radius >= 1 && radius <= 255, "a radius is 1 to 255 pixels, not " + radius);
        }
    }

    /**
     * A forest with settings that suit medium-resolution imagery: depth 12, 20,000 samples, means
     * over radii 2, 5 and 12, deviations over 2 and 5.
     *
     * @param trees how many trees
     * @return the settings
     */
    public static RandomForest ofTrees(int trees) {
        return new RandomForest(trees, 12, 20_000, List.of(2, 5, 12), List.of(2, 5), 1);
    }

    /**
     * The same with other surroundings.
     *
     * @param means radii of the squares for means, pixels
     * @param deviations radii of the squares for deviations, pixels
     * @return the settings
     */
    public RandomForest withRadii(List<Integer> means, List<Integer> deviations) {
        return new RandomForest(trees, depth, samples, means, deviations, seed);
    }

    /**
     * The same with another depth.
     *
     * @param questions how many a tree asks at most
     * @return the settings
     */
    public RandomForest withDepth(int questions) {
        return new RandomForest(trees, questions, samples, meanRadii, deviationRadii, seed);
    }

    /**
     * The same with another number of samples.
     *
     * @param pixels how many to learn from
     * @return the settings
     */
    public RandomForest withSamples(int pixels) {
        return new RandomForest(trees, depth, pixels, meanRadii, deviationRadii, seed);
    }

    /**
     * The same with another seed.
     *
     * @param value any number
     * @return the settings
     */
    public RandomForest withSeed(long value) {
        return new RandomForest(trees, depth, samples, meanRadii, deviationRadii, value);
    }

    @Override
    public int margin() {
        return Math.max(largest(meanRadii), largest(deviationRadii));
    }

    @Override
    public ModelFormat format() {
        return new ForestFormat();
    }

    @Override
    public void learn(TrainingData data, Path model, CommandContext context) throws IOException {
        new ForestLearner(this, data, context).learn(model);
    }

    private static int largest(List<Integer> radii) {
        return radii.isEmpty() ? 0 : Collections.max(radii);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
