package dev.quadrat.dag;

/** Part {@code index} (from 0) of {@code count}. */
public record SplitPart(int index, int count) {
    /** As people count: {@code 1 of 4}. */
    public String text() {
        return (index + 1) + " of " + count;
    }
}
