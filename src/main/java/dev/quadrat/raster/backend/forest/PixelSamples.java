package dev.quadrat.raster.backend.forest;

import dev.quadrat.raster.backend.TrainingData;
import dev.quadrat.raster.chip.Chip;
import dev.quadrat.raster.label.ClassMap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Labelled pixels with their features, chosen at random, as many of each chip. */
final class PixelSamples {
    private final List<double[]> features = new ArrayList<>();
    private final List<Integer> classIds = new ArrayList<>();
    private int bands;

    private PixelSamples() {}

    static PixelSamples choose(TrainingData data, BoxFeatures boxes, int count, long seed)
            throws IOException {
        PixelSamples samples = new PixelSamples();
        SplittableRandom random = new SplittableRandom(seed);
        int perChip = Math.ceilDiv(count, Math.max(1, data.count()));
        data.forEach(chip -> samples.add(chip, boxes, perChip, random));
        if (samples.size() == 0) {
            throw new IOException(
                    "no pixel of the training chips is labelled with one of the classes %s: there is nothing to learn from"
                            .formatted(data.classes().names()));
        }
        return samples;
    }

    private void add(Chip chip, BoxFeatures boxes, int most, SplittableRandom random) {
        List<Integer> labelled = new ArrayList<>();
        for (int i = 0; i < chip.labels().length; i++) {
            if ((chip.labels()[i] & 0xff) != ClassMap.UNLABELLED) {
                labelled.add(i);
            }
        }
        bands = chip.image().bands();
        float[][] all = boxes.of(chip.image(), chip.window());
        int wanted = Math.min(most, labelled.size());
        // The first steps of a Fisher-Yates shuffle choose without repetition.
        for (int i = 0; i < wanted; i++) {
            int other = random.nextInt(i, labelled.size());
            int pixel = labelled.get(other);
            labelled.set(other, labelled.get(i));
            add(all, pixel, chip.labels()[pixel] & 0xff);
        }
    }

    private void add(float[][] all, int pixel, int classId) {
        double[] values = new double[all.length];
        for (int f = 0; f < values.length; f++) {
            values[f] = all[f][pixel];
        }
        features.add(values);
        classIds.add(classId);
    }

    int size() {
        return classIds.size();
    }

    int bands() {
        return bands;
    }

    double[] features(int index) {
        return features.get(index);
    }

    int classId(int index) {
        return classIds.get(index);
    }
}
