package dev.quadrat.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Breaks a tall column of experiments that have nothing to do with each other into several columns,
 * as a page breaks a long list: hundreds of them fitted into a window would be a thread.
 */
final class Wrapping {
    /** How many times as tall as wide a drawing may be before it is broken. */
    private static final int TALLEST = 6;

    /** Width to height of a pane. */
    private static final double PANE = 1.8;

    private final DagLayout layout;
    private final Map<String, String> leaders = new HashMap<>();
    private final Map<String, Block> blockOf = new HashMap<>();

    private Wrapping(DagLayout layout) {
        this.layout = layout;
    }

    static DagLayout of(DagLayout layout) {
        return layout.height() < TALLEST * layout.width() ? layout : new Wrapping(layout).wrap();
    }

    private DagLayout wrap() {
        List<Block> blocks = blocks();
        int wanted = (int) Math.round(Math.sqrt(PANE * layout.height() / layout.width()));
        int columns = Math.min(blocks.size(), wanted);
        if (columns < 2) {
            return layout;
        }
        int height = place(blocks, columns);
        return new DagLayout(
                layout.cards().stream().map(card -> shift(card.commandId()).move(card)).toList(),
                layout.frames().stream().map(frame -> shift(frame.group()).move(frame)).toList(),
                layout.routes().stream().map(route -> shift(route.fromBox()).move(route)).toList(),
                blocks.getLast().shift.dx() + layout.width(),
                height);
    }

    private Shift shift(String id) {
        return Objects.requireNonNull(blockOf.get(id)).shift;
    }

    /**
     * Cuts the column into equal lengths, so that whoever reads on below reads on at the next
     * column's top.
     *
     * @return the height of the tallest column
     */
    private int place(List<Block> blocks, int columns) {
        int margin = blocks.getFirst().top;
        int height = 0;
        int column = 0;
        int start = margin;
        for (Block block : blocks) {
            long middle = ((long) block.top + block.bottom) / 2;
            int own = (int) (middle * columns / layout.height());
            if (own > column) {
                column = own;
                start = block.top;
            }
            block.shift = new Shift(column * layout.width(), margin - start);
            height = Math.max(height, block.bottom + block.shift.dy() + margin);
        }
        return height;
    }

    /** From top to bottom; none stands beside another. */
    private List<Block> blocks() {
        layout.routes().forEach(route -> unite(route.fromBox(), route.toBox()));
        Map<String, Block> byLeader = new LinkedHashMap<>();
        layout.cards().forEach(card -> include(byLeader, card.commandId(), card.box()));
        layout.frames().forEach(frame -> include(byLeader, frame.group(), frame.box()));
        layout.routes().forEach(route -> include(byLeader, route.fromBox(), route.bounds()));
        List<Block> sorted = new ArrayList<>(byLeader.values());
        sorted.sort(Comparator.comparingInt(block -> block.top));
        List<Block> apart = new ArrayList<>();
        for (Block block : sorted) {
            if (!apart.isEmpty() && block.top < apart.getLast().bottom) {
                apart.getLast().take(block);
            } else {
                apart.add(block);
            }
        }
        apart.forEach(block -> block.boxes.forEach(id -> blockOf.put(id, block)));
        return apart;
    }

    private void include(Map<String, Block> byLeader, String id, Box box) {
        byLeader.computeIfAbsent(leader(id), _ -> new Block()).include(id, box);
    }

    private void unite(String first, String second) {
        leaders.put(leader(first), leader(second));
    }

    private String leader(String id) {
        String at = id;
        String next = leaders.getOrDefault(at, at);
        while (!next.equals(at)) {
            String beyond = leaders.getOrDefault(next, next);
            leaders.put(at, beyond);
            at = next;
            next = beyond;
        }
        return at;
    }

    /** What hangs together, or stands side by side. */
    private static final class Block {
        private final List<String> boxes = new ArrayList<>();
        private int top = Integer.MAX_VALUE;
        private int bottom = Integer.MIN_VALUE;
        private Shift shift = new Shift(0, 0);

        void include(String id, Box box) {
            boxes.add(id);
            top = Math.min(top, box.y());
            bottom = Math.max(bottom, box.bottom());
        }

        void take(Block other) {
            boxes.addAll(other.boxes);
            top = Math.min(top, other.top);
            bottom = Math.max(bottom, other.bottom);
        }
    }
}
