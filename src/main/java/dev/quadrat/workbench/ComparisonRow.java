package dev.quadrat.workbench;

/**
 * Something of two runs, side by side.
 *
 * @param left of the earlier run, in words; empty if there is nothing
 * @param right of the later run
 */
public record ComparisonRow(Part part, String what, String left, String right, boolean differs) {
    /** What kind of thing it is. */
    public enum Part {
        RUN("Run"),
        ARGUMENTS("Arguments"),
        PLAN("Plan"),
        OUTCOME("Outcome"),
        RESULTS("Results");

        private final String title;

        Part(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    static ComparisonRow of(Part part, String what, String left, String right) {
        return new ComparisonRow(part, what, left, right, !left.equals(right));
    }
}
