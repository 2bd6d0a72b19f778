package dev.quadrat.workbench;

/** What {@code eval.json} measures. */
public enum Metric {
    PRECISION("precision", "Precision"),
    RECALL("recall", "Recall"),
    F1("f1", "F1"),
    COUNT_ERROR("count_error", "Count error");

    private final String field;
    private final String title;

    Metric(String field, String title) {
        this.field = field;
        this.title = title;
    }

    /** Its name in the file. */
    public String field() {
        return field;
    }

    public String title() {
        return title;
    }

    /** Whether the first is better than the second: an error is to be near to nothing. */
    public boolean isBetter(double first, double second) {
        return this == COUNT_ERROR ? Math.abs(first) < Math.abs(second) : first > second;
    }
}
