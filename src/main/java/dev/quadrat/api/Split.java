package dev.quadrat.api;

import java.util.ArrayList;
import java.util.List;

/** Cuts a list of items, such as scenes, into the parts of a split command. */
public final class Split {
    private Split() {}

    /**
     * Cuts items into at most so many parts of k = ⌈items / parts⌉ items each, in order; the last
     * one may be shorter.
     *
     * <pre>{@code
     * Split.into(scenes, 4).stream().map(part -> new MyChip(part, uri)).toList();
     * }</pre>
     *
     * @param items what to cut
     * @param parts how many parts at most
     * @param <T> the type of an item
     * @return the parts, none of them empty: 75 items in 5 are 5 of 15, 9 in 4 are 3 of 3, 3 in 10
     *     are 3 of 1, none are none
     * @throws IllegalArgumentException if parts is less than 1
     */
    public static <T> List<List<T>> into(List<T> items, int parts) {
        if (parts < 1) {
            throw new IllegalArgumentException("splits must be 1 or more, not " + parts);
        }
        int size = Math.ceilDiv(items.size(), parts);
        List<List<T>> result = new ArrayList<>();
        for (int from = 0; from < items.size(); from += size) {
            result.add(List.copyOf(items.subList(from, Math.min(items.size(), from + size))));
        }
        return List.copyOf(result);
    }
}
