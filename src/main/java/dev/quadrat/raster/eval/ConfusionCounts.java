package dev.quadrat.raster.eval;

import dev.quadrat.raster.label.ClassMap;

import java.util.ArrayList;
import java.util.List;

/** How often each class was predicted where each class is true. */
final class ConfusionCounts {
    private final ClassMap classes;
    private final long[][] counts;

    ConfusionCounts(ClassMap classes) {
        this.classes = classes;
        this.counts = new long[classes.size() + 1][256];
    }

    /** Counts pixels; those without a label are passed over. */
    void add(byte[] labels, float[] predicted) {
        for (int i = 0; i < labels.length; i++) {
            int truth = labels[i] & 0xff;
            if (truth != ClassMap.UNLABELLED) {
                counts[truth][(int) predicted[i]]++;
            }
        }
    }

    void add(ConfusionCounts other) {
        for (int truth = 0; truth < counts.length; truth++) {
            for (int id = 0; id < 256; id++) {
                counts[truth][id] += other.counts[truth][id];
            }
        }
    }

    /** An item a class, then the average. */
    List<EvalItem> items() {
        List<EvalItem> items = new ArrayList<>();
        for (int id = 1; id <= classes.size(); id++) {
            long right = counts[id][id];
            items.add(
                    EvalItem.of(
                            id,
                            classes.name(id),
                            right,
                            predicted(id) - right,
                            labelled(id) - right));
        }
        items.add(EvalItem.average(items));
        return items;
    }

    private long predicted(int id) {
        long sum = 0;
        for (long[] row : counts) {
            sum += row[id];
        }
        return sum;
    }

    private long labelled(int id) {
        long sum = 0;
        for (long count : counts[id]) {
            sum += count;
        }
        return sum;
    }
}
