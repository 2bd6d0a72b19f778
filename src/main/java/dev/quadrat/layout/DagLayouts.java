package dev.quadrat.layout;

import dev.quadrat.dag.Command;
import dev.quadrat.dag.CommandDag;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Lays out DAGs. Any thread; the result is the same on every machine. */
public final class DagLayouts {
    private DagLayouts() {}

    public static DagLayout of(CommandDag dag) {
        return of(dag, SplitGroups.of(dag).foldedAtFirst(), CardMetrics.standard());
    }

    public static DagLayout of(CommandDag dag, Set<String> foldedGroups, CardMetrics metrics) {
        SplitGroups groups = SplitGroups.of(dag);
        List<Card> cards = new ArrayList<>();
        List<Frame> frames = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        int width = 0;
        int y = metrics.margin();
        for (Command command : dag.commands()) {
            int x =
                    metrics.margin()
                            + dag.depth(command.id()) * (metrics.cardWidth() + metrics.columnGap());
            Box box = new Box(x, y, metrics.cardWidth(), metrics.cardHeight());
            String group = command.group();
            if (group == null) {
                cards.add(new Card(command.id(), box));
            } else if (seen.add(group)) {
                String type = command.type().name();
                String title = type + " ×" + groups.parts(group).size();
                frames.add(new Frame(group, type, title, true, box, List.of()));
            } else {
                continue;
            }
            y = box.bottom() + metrics.rowGap();
            width = Math.max(width, box.right() + metrics.margin());
        }
        return new DagLayout(cards, frames, List.of(), width, y);
    }
}
