package dev.quadrat.layout;

import dev.quadrat.dag.Plan;

import java.util.ArrayList;
import java.util.List;

/**
 * A drawn layout: edges, then frames, then cards, and what the states are below.
 *
 * @param title for those who don't see it
 */
record Picture(int width, int height, String background, String title, List<Mark> marks) {
    static Picture of(DagLayout layout, Plan plan, StateLooks looks, Palette palette) {
        CardDrawing cards = new CardDrawing(plan, looks, palette);
        FrameDrawing frames = new FrameDrawing(plan, looks, palette, cards);
        Legend legend = Legend.of(plan, looks, palette);
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
}
