package dev.quadrat.raster.backend.forest;

import dev.quadrat.api.CommandContext;
import dev.quadrat.raster.chip.Chip;
import dev.quadrat.raster.chip.ChipFile;
import dev.quadrat.raster.geotiff.Window;
import dev.quadrat.raster.label.ClassMap;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Draws labelled pixels from chips, about the same number from each. */
final class PixelSampler {
    /** A pixel's description and its class. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Sample(float[] features, int classId) {}

    private final PixelFeatures features;
    private final int classes;
    private final CommandContext context;

    PixelSampler(PixelFeatures features, int classes, CommandContext context) {
        this.features = features;
        this.classes = classes;
        this.context = context;
    }

    /** The same chips, number and seed give the same samples in the same order. */
    List<Sample> draw(List<Path> files, int wanted, long seed) throws IOException {
        int chips = 0;
        for (Path file : files) {
            try (ChipFile chipFile = ChipFile.open(file)) {
                chips += chipFile.count();
            }
        }
        List<Sample> samples = new ArrayList<>();
        int done = 0;
        SplittableRandom random = new SplittableRandom(seed);
        for (Path file : files) {
            try (ChipFile chipFile = ChipFile.open(file)) {
                for (int i = 0; i < chipFile.count(); i++) {
                    context.throwIfCancelled();
                    // Spread what is still wanted over the chips that are left.
                    int quota = Math.ceilDiv(wanted - samples.size(), chips - done++);
                    draw(chipFile.read(i), quota, random, samples);
                }
            }
        }
        return samples;
    }

    private void draw(Chip chip, int quota, SplittableRandom random, List<Sample> samples) {
        if (chip.image().bands() != features.bands().size()) {
            throw new IllegalArgumentException(
                    "a chip has %d bands, the statistics have %d; run ANALYZE and CHIP on the same scenes"
                            .formatted(chip.image().bands(), features.bands().size()));
        }
        Window window = chip.window();
        int[] labelled = labelled(chip.labels());
        FeatureBlock block = features.prepare(chip.image());
        int count = Math.min(quota, labelled.length);
        for (int i = 0; i < count; i++) {
            // A step of Fisher and Yates's shuffle: no pixel is drawn twice.
            int other = i + random.nextInt(labelled.length - i);
            int pixel = labelled[other];
            labelled[other] = labelled[i];
            float[] values = new float[features.count()];
            int x = window.x() + pixel % window.width();
            int y = window.y() + pixel / window.width();
            block.describe(x, y, values);
            samples.add(new Sample(values, chip.labels()[pixel] & 0xff));
        }
    }

    private int[] labelled(byte[] labels) {
        int[] pixels = new int[labels.length];
        int count = 0;
        for (int i = 0; i < labels.length; i++) {
            int id = labels[i] & 0xff;
            if (id != ClassMap.UNLABELLED && id <= classes) {
                pixels[count++] = i;
            }
        }
        return java.util.Arrays.copyOf(pixels, count);
    }
}
