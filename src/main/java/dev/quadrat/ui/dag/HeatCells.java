package dev.quadrat.ui.dag;

import dev.quadrat.ui.session.NodeState;

import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Thousands of commands as a few cells, each in the colour of what matters most in it. */
final class HeatCells {
    private static final List<NodeState> ORDER =
            List.of(
                    NodeState.NOT_REQUESTED,
                    NodeState.DONE,
                    NodeState.SUCCEEDED,
                    NodeState.WAITING,
                    NodeState.SUBMITTED,
                    NodeState.TO_RUN,
                    NodeState.STALE,
                    NodeState.STALE_TO_RUN,
                    NodeState.PARTIAL,
                    NodeState.STOPPED,
                    NodeState.BLOCKED,
                    NodeState.RUNNING,
                    NodeState.LOST,
                    NodeState.FAILED);
    private static final Map<NodeState, Integer> WEIGHTS = weights();

    /** The more a state is worth a look, the later it comes. */
    static final Comparator<NodeState> BY_WEIGHT = Comparator.comparingInt(HeatCells::weight);

    /** What stands out outweighs all that steps back. */
    private static final int LIT = 32;

    private final int columns;
    private final int rows;
    private final byte[] cells;

    HeatCells(int columns, int rows) {
        this.columns = Math.max(1, columns);
        this.rows = Math.max(1, rows);
        cells = new byte[this.columns * this.rows];
    }

    /** Takes part in all cells from the first to the last, these included. */
    void add(int firstX, int firstY, int lastX, int lastY, NodeState state, boolean dimmed) {
        byte weight = (byte) (weight(state) + (dimmed ? 0 : LIT));
        for (int y = Math.max(0, firstY); y <= Math.min(rows - 1, lastY); y++) {
            for (int x = Math.max(0, firstX); x <= Math.min(columns - 1, lastX); x++) {
                int cell = y * columns + x;
                if (cells[cell] < weight) {
                    cells[cell] = weight;
                }
            }
        }
    }

    /**
     * A pixel a cell; nothing where nothing is.
     *
     * @param colours by state, and whether it steps back
     */
    WritableImage image(BiFunction<NodeState, Boolean, Color> colours) {
        int[] palette = new int[2 * LIT];
        for (int i = 0; i < ORDER.size(); i++) {
            palette[i + 1] = argb(colours.apply(ORDER.get(i), true));
            palette[LIT + i + 1] = argb(colours.apply(ORDER.get(i), false));
        }
        int[] pixels = new int[cells.length];
        Arrays.setAll(pixels, cell -> palette[cells[cell]]);
        WritableImage image = new WritableImage(columns, rows);
        image.getPixelWriter()
                .setPixels(
                        0, 0, columns, rows, PixelFormat.getIntArgbInstance(), pixels, 0, columns);
        return image;
    }

    /** The state that a cell shows most of all, if there is any. */
    NodeState at(int x, int y) {
        return ORDER.get(Math.max(0, cells[y * columns + x] % LIT - 1));
    }

    boolean isEmpty(int x, int y) {
        return cells[y * columns + x] == 0;
    }

    private static int weight(NodeState state) {
        return WEIGHTS.getOrDefault(state, 1);
    }

    private static Map<NodeState, Integer> weights() {
        Map<NodeState, Integer> weights = new EnumMap<>(NodeState.class);
        for (NodeState state : NodeState.values()) {
            weights.put(state, ORDER.indexOf(state) + 1);
        }
        return weights;
    }

    private static int argb(Color colour) {
        int alpha = (int) Math.round(colour.getOpacity() * 255);
        return alpha << 24
                | (int) Math.round(colour.getRed() * 255) << 16
                | (int) Math.round(colour.getGreen() * 255) << 8
                | (int) Math.round(colour.getBlue() * 255);
    }
}
