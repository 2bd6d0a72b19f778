package dev.quadrat.raster.eval;

import dev.quadrat.raster.label.ClassMap;

/** How often each class was predicted as which; pixels without a label don't count. */
final class Confusion {
    private final ClassMap classes;
    private final long[][] counts;

    Confusion(ClassMap classes) {
        this.classes = classes;
        this.counts = new long[classes.size() + 1][256];
    }

    void add(byte[] labels, float[] predictions) {
        for (int i = 0; i < labels.length; i++) {
            int label = labels[i] & 0xff;
            if (label != ClassMap.UNLABELLED) {
                counts[label][(int) predictions[i] & 0xff]++;
            }
        }
    }

    void add(Confusion other) {
        for (int label = 0; label < counts.length; label++) {
            for (int predicted = 0; predicted < 256; predicted++) {
                counts[label][predicted] += other.counts[label][predicted];
            }
        }
    }

    ClassMap classes() {
        return classes;
    }

    long labelled(int id) {
        long sum = 0;
        for (long count : counts[id]) {
            sum += count;
        }
        return sum;
    }

    long predicted(int id) {
        long sum = 0;
        for (long[] row : counts) {
            sum += row[id];
        }
        return sum;
    }

    long right(int id) {
        return counts[id][id];
    }
}
