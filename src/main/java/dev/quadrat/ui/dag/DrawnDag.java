package dev.quadrat.ui.dag;

import dev.quadrat.dag.CommandDag;
import dev.quadrat.layout.Box;
import dev.quadrat.layout.Card;
import dev.quadrat.layout.DagLayout;
import dev.quadrat.layout.Frame;
import dev.quadrat.layout.LayoutIndex;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A DAG with all that is needed to draw it; made off the window's thread. Immutable. */
final class DrawnDag {
    static final DrawnDag NOTHING =
            of(Lineage.of(new CommandDag(List.of(), List.of())), DagLayout.EMPTY);

    private final Lineage lineage;
    private final DagLayout layout;
    private final LayoutIndex index;
    private final int[] nodes;
    private final Map<String, Frame> frames = new HashMap<>();
    private final Map<String, Frame> frameOf = new HashMap<>();

    private DrawnDag(Lineage lineage, DagLayout layout) {
        this.lineage = lineage;
        this.layout = layout;
        index = new LayoutIndex(layout);
        nodes = index.all().stream().map(Card::commandId).mapToInt(lineage::number).toArray();
        for (Frame frame : layout.frames()) {
            frames.put(frame.group(), frame);
            frame.parts().forEach(part -> frameOf.put(part, frame));
        }
    }

    static DrawnDag of(Lineage lineage, DagLayout layout) {
        return new DrawnDag(lineage, layout);
    }

    CommandDag dag() {
        return lineage.dag();
    }

    Lineage lineage() {
        return lineage;
    }

    DagLayout layout() {
        return layout;
    }

    LayoutIndex index() {
        return index;
    }

    /** The number in the lineage of a card's command, by the card's number in the index. */
    int node(int card) {
        return nodes[card];
    }

    Optional<Frame> frame(String group) {
        return Optional.ofNullable(frames.get(group));
    }

    /** The frame whose part it is, if it is shown. */
    Optional<Frame> frameOf(String commandId) {
        return Optional.ofNullable(frameOf.get(commandId));
    }

    /** Where a command is drawn, or the folded frame that it is a part of, or a frame. */
    Optional<Box> box(String id) {
        return index.box(id).or(() -> frameOf(id).map(Frame::box));
    }
}
