package dev.quadrat.raster.eval;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/** The figures of one class, or their average. Null stands for 0 / 0. */
record EvalItem(
        @JsonProperty("class_id") @Nullable Integer classId,
        @JsonProperty("class_name") String className,
        @JsonProperty("precision") @Nullable Double precision,
        @JsonProperty("recall") @Nullable Double recall,
        @JsonProperty("f1") @Nullable Double f1,
        @JsonProperty("count_error") double countError,
        @JsonProperty("gt_count") long gtCount) {

    static EvalItem of(
            int id, String name, long truePositives, long falsePositives, long falseNegatives) {
        return new EvalItem(
                id,
                name,
                ratio(truePositives, truePositives + falsePositives),
                ratio(truePositives, truePositives + falseNegatives),
                ratio(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives),
                falsePositives + falseNegatives,
                truePositives + falseNegatives);
    }

    /**
     * Each class weighs as much as it has labelled pixels; with none at all there is no average.
     */
    static EvalItem average(List<EvalItem> items) {
        long total = items.stream().mapToLong(EvalItem::gtCount).sum();
        Double countError = weighted(items, EvalItem::countError, total);
        return new EvalItem(
                null,
                "average",
                weighted(items, EvalItem::precision, total),
                weighted(items, EvalItem::recall, total),
                weighted(items, EvalItem::f1, total),
                countError == null ? 0 : countError,
                total);
    }

    private static @Nullable Double weighted(
            List<EvalItem> items, Function<EvalItem, @Nullable Double> figure, long total) {
        if (total == 0) {
            return null;
        }
        double sum = 0;
        for (EvalItem item : items) {
            Double value = figure.apply(item);
            sum += value == null ? 0 : value * item.gtCount;
        }
        return sum / total;
    }

    private static @Nullable Double ratio(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }
}
