package dev.quadrat.raster.eval;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * How well one class was predicted, or all of them on average, as it stands in {@code eval.json}.
 *
 * <p>Measures are from 0 to 1 and as the scikit-learn guide defines them ("Precision, recall and
 * F-measures"); where nothing was predicted or nothing is there to be found, they are 0.
 *
 * @param classId the class's id; null for the average
 * @param className the class's name, or {@code average}
 * @param precision the share of what was predicted that is right
 * @param recall the share of what is there that was found
 * @param f1 the harmonic mean of both
 * @param countError pixels wrongly given to the class and pixels of it that were missed
 * @param gtCount how many pixels truly have the class
 */
public record ClassEvaluation(
        @JsonProperty("class_id") @Nullable Integer classId,
        @JsonProperty("class_name") String className,
        @JsonProperty("precision") double precision,
        @JsonProperty("recall") double recall,
        @JsonProperty("f1") double f1,
        @JsonProperty("count_error") double countError,
        @JsonProperty("gt_count") long gtCount) {
    /** The class name of an average. */
    public static final String AVERAGE = "average";

    /** Each class, then the average weighted by how many pixels each class truly has. */
    static List<ClassEvaluation> of(Confusion confusion) {
        List<ClassEvaluation> items = new ArrayList<>();
        for (int id = 1; id <= confusion.classes().size(); id++) {
            items.add(ofClass(confusion, id));
        }
        items.add(average(items));
        return List.copyOf(items);
    }

    private static ClassEvaluation ofClass(Confusion confusion, int id) {
        long right = confusion.right(id);
        long predicted = confusion.predicted(id);
        long labelled = confusion.labelled(id);
        double precision = ratio((double) right, (double) predicted);
        double recall = ratio((double) right, (double) labelled);
        return new ClassEvaluation(
                id,
                confusion.classes().name(id),
                precision,
                recall,
                ratio(2 * precision * recall, precision + recall),
                (double) (predicted + labelled - 2 * right),
                labelled);
    }

    private static ClassEvaluation average(List<ClassEvaluation> items) {
        double precision = 0;
        double recall = 0;
        double f1 = 0;
        double countError = 0;
        long total = 0;
        for (ClassEvaluation item : items) {
            precision += (double) item.gtCount * item.precision;
            recall += (double) item.gtCount * item.recall;
            f1 += (double) item.gtCount * item.f1;
            countError += (double) item.gtCount * item.countError;
            total += item.gtCount;
        }
        return new ClassEvaluation(
                null,
                AVERAGE,
                ratio(precision, (double) total),
                ratio(recall, (double) total),
                ratio(f1, (double) total),
                ratio(countError, (double) total),
                total);
    }

    private static double ratio(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
