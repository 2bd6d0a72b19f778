package dev.quadrat.ui.dag;

import dev.quadrat.layout.Box;
import dev.quadrat.ui.session.NodeState;

import javafx.scene.paint.Color;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Thousands of commands as a few cells, each in the colour of what matters most in it. */
final class HeatCells {
    private static final int SIDE = 5;
    private static final List<NodeState> BY_WEIGHT =
            List.of(
                    NodeState.FAILED,
                    NodeState.LOST,
                    NodeState.RUNNING,
                    NodeState.BLOCKED,
                    NodeState.STOPPED,
                    NodeState.PARTIAL,
                    NodeState.STALE_TO_RUN,
                    NodeState.STALE,
                    NodeState.TO_RUN,
                    NodeState.SUBMITTED,
                    NodeState.WAITING,
                    NodeState.SUCCEEDED,
                    NodeState.DONE,
                    NodeState.NOT_REQUESTED);

    private final Pen pen;
    private final Map<Long, NodeState> cells = new HashMap<>();

    HeatCells(Pen pen) {
        this.pen = pen;
    }

    void add(Box box, NodeState state) {
        int lastX = (pen.left(box) + pen.width(box) - 1) / SIDE;
        int lastY = (pen.top(box) + pen.height(box) - 1) / SIDE;
        for (int x = pen.left(box) / SIDE; x <= lastX; x++) {
            for (int y = pen.top(box) / SIDE; y <= lastY; y++) {
                cells.merge(((long) x << 32) | (y & 0xffffffffL), state, HeatCells::heavier);
            }
        }
    }

    void paint(Function<NodeState, Color> colours) {
        cells.forEach(
                (cell, state) -> {
                    pen.g.setFill(colours.apply(state));
                    double x = (cell >> 32) * (double) SIDE;
                    pen.g.fillRect(x, cell.intValue() * (double) SIDE, SIDE, SIDE);
                });
    }

    private static NodeState heavier(NodeState a, NodeState b) {
        return BY_WEIGHT.indexOf(a) <= BY_WEIGHT.indexOf(b) ? a : b;
    }
}
