package dev.quadrat.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/**
 * Finds items by where they are. Uniform grids, one for each magnitude of items: a trunk over the
 * whole height would fill a cell of every row of a single one. Immutable.
 */
final class GridIndex<T> {
    /** Cells are squares of 2^level pixels, at least this. */
    private static final int LEAST_LEVEL = 8;

    private final List<T> items;
    private final Function<T, Box> boxOf;
    private final Optional<Box> bounds;
    private final Map<Integer, Map<Long, List<Integer>>> levels = new TreeMap<>();

    GridIndex(List<T> items, Function<T, Box> boxOf) {
        this.items = items;
        this.boxOf = boxOf;
        this.bounds = items.stream().map(boxOf).reduce(Box::around);
        for (int i = 0; i < items.size(); i++) {
            int item = i;
            Box box = boxOf.apply(items.get(i));
            int level = level(Math.max(box.width(), box.height()));
            Map<Long, List<Integer>> cells = levels.computeIfAbsent(level, l -> new HashMap<>());
            eachCell(
                    box,
                    level,
                    cell -> cells.computeIfAbsent(cell, c -> new ArrayList<>(4)).add(item));
        }
    }

    /** Items that intersect the box, in their order. */
    List<T> in(Box box) {
        return Arrays.stream(numbersIn(box)).mapToObj(items::get).toList();
    }

    /** The same by their numbers in the list that was given. */
    int[] numbersIn(Box box) {
        if (bounds.filter(box::contains).isPresent()) {
            return IntStream.range(0, items.size()).toArray();
        }
        boolean[] seen = new boolean[items.size()];
        levels.forEach(
                (level, cells) -> {
                    if (cellCount(box, level) > cells.size()) {
                        cells.values().forEach(found -> mark(found, seen));
                    } else {
                        eachCell(
                                box,
                                level,
                                cell -> mark(cells.getOrDefault(cell, List.of()), seen));
                    }
                });
        return IntStream.range(0, seen.length)
                .filter(i -> seen[i] && boxOf.apply(items.get(i)).intersects(box))
                .toArray();
    }

    private static void mark(List<Integer> found, boolean[] seen) {
        for (int item : found) {
            seen[item] = true;
        }
    }

    private static int level(int size) {
        return Math.max(LEAST_LEVEL, 32 - Integer.numberOfLeadingZeros(Math.max(0, size - 1)));
    }

    private static long cellCount(Box box, int level) {
        long across = ((box.right() - 1) >> level) - (box.x() >> level) + 1L;
        long down = ((box.bottom() - 1) >> level) - (box.y() >> level) + 1L;
        return across * down;
    }

    private static void eachCell(Box box, int level, LongConsumer action) {
        for (int y = box.y() >> level; y <= (box.bottom() - 1) >> level; y++) {
            for (int x = box.x() >> level; x <= (box.right() - 1) >> level; x++) {
                action.accept(((long) y << 32) | (x & 0xffffffffL));
            }
        }
    }
}
