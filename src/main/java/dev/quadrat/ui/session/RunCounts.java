package dev.quadrat.ui.session;

/**
 * @param submitted those that wait for their turn elsewhere
 * @param settled those of {@code total} that will change no more
 */
public record RunCounts(
        int total, int settled, int submitted, int running, int failed, int blocked) {
    public double progress() {
        return total == 0 ? 0 : (double) settled / total;
    }
}
