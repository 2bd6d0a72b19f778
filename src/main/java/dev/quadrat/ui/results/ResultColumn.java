package dev.quadrat.ui.results;

import dev.quadrat.workbench.ClassScores;
import dev.quadrat.workbench.Evaluation;
import dev.quadrat.workbench.Metric;

import org.jspecify.annotations.Nullable;

/**
 * A measure of a class, or of all of them on average.
 *
 * @param className {@code average}, or a class's name
 */
public record ResultColumn(String className, Metric metric) {
    public static ResultColumn average(Metric metric) {
        return new ResultColumn(ClassScores.AVERAGE, metric);
    }

    public boolean isAverage() {
        return className.equals(ClassScores.AVERAGE);
    }

    /** {@code F1}, {@code water F1}. */
    public String title() {
        return isAverage() ? metric.title() : className + " " + metric.title();
    }

    @Nullable Double value(Evaluation evaluation) {
        if (!(evaluation instanceof Evaluation.Scored scored)) {
            return null;
        }
        if (isAverage()) {
            return scored.average().of(metric);
        }
        return scored.classes().stream()
                .filter(scores -> scores.name().equals(className))
                .findFirst()
                .map(scores -> scores.of(metric))
                .orElse(null);
    }
}
