package dev.quadrat.layout;

import dev.quadrat.dag.Plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A drawn layout: edges, then frames, then cards, and what the states are below.
 *
 * @param title for those who don't see it
 */
record Picture(int width, int height, String background, String title, List<Mark> marks) {
    static Picture of(DagLayout layout, Plan plan, StateLooks looks, Palette palette) {
        CardDrawing cards = new CardDrawing(plan, looks, palette);
        FrameDrawing frames = new FrameDrawing(plan, looks, palette, cards);
        Legend legend = Legend.of(shown(layout, plan), plan.dag().size(), looks, palette);
        List<Mark> marks = new ArrayList<>();
        layout.routes().forEach(route -> marks.add(new Mark.Edge(route, palette.edge())));
        layout.frames().forEach(frame -> marks.add(frames.draw(frame)));
        layout.cards().forEach(card -> marks.add(cards.draw(card)));
        marks.addAll(legend.marks(layout.height()));
        return new Picture(
                Math.max(layout.width(), legend.width()),
                layout.height() + Legend.HEIGHT,
                palette.canvas(),
                legend.text(),
                marks);
    }

    /** In the order of the plan. */
    private static List<String> shown(DagLayout layout, Plan plan) {
        Set<String> shown = new HashSet<>();
        layout.cards().forEach(card -> shown.add(card.commandId()));
        layout.frames().forEach(frame -> shown.addAll(frame.parts()));
        return plan.dag().order().stream().filter(shown::contains).toList();
    }
}
