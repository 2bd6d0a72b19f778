package dev.quadrat.layout;

import dev.quadrat.dag.Plan;

import java.util.ArrayList;
import java.util.List;

/** Draws frames with their parts, or folded to a stack of cards with a count for each state. */
final class FrameDrawing {
    private static final int INSET = 12;
    private static final int STACK = 4;

    private final Plan plan;
    private final StateLooks looks;
    private final Palette palette;
    private final CardDrawing cards;

    FrameDrawing(Plan plan, StateLooks looks, Palette palette, CardDrawing cards) {
        this.plan = plan;
        this.looks = looks;
        this.palette = palette;
        this.cards = cards;
    }

    Mark draw(Frame frame) {
        List<Mark> marks = new ArrayList<>();
        StateCounts counts = StateCounts.of(frame.parts(), looks);
        String owner = plan.dag().command(frame.parts().getFirst()).owner();
        Box box = frame.folded() ? front(frame.box(), marks) : frame.box();
        String ground = frame.folded() ? palette.canvas() : palette.frame();
        marks.add(Mark.Rectangle.plain(box, 8, ground, palette.frameBorder()));
        title(frame, owner, box, marks);
        boolean asCards = frame.parts().size() <= CardMetrics.MOST_PART_CARDS;
        if (frame.folded() || !asCards) {
            counts(counts, box, box.y() + 42, marks);
        }
        for (Card tile : frame.tiles()) {
            marks.add(asCards ? cards.drawPart(tile) : cards.drawTile(tile));
        }
        String told = frame.title() + " of " + owner + ": " + counts.text();
        return new Mark.Group(frame.group(), told, marks);
    }

    private void title(Frame frame, String owner, Box box, List<Mark> marks) {
        double room = box.width() - 2.0 * INSET;
        double baseline = box.y() + 21;
        double title = TextFit.estimate(frame.title(), CardDrawing.TITLE, true);
        String color = palette.type(frame.typeName());
        marks.add(
                CardDrawing.text(
                        frame.title(),
                        box.x() + INSET,
                        baseline,
                        CardDrawing.TITLE,
                        true,
                        color,
                        room));
        marks.add(
                new Mark.Text(
                        owner,
                        box.right() - INSET,
                        baseline,
                        CardDrawing.SMALL,
                        false,
                        true,
                        palette.mutedText(),
                        Math.max(0, room - title - 10)));
    }

    /** Two sheets behind tell that there is more inside. */
    private Box front(Box box, List<Mark> marks) {
        Box front = new Box(box.x(), box.y(), box.width() - 2 * STACK, box.height() - 2 * STACK);
        for (int sheet = 2; sheet > 0; sheet--) {
            Box behind =
                    new Box(
                            box.x() + sheet * STACK,
                            box.y() + sheet * STACK,
                            front.width(),
                            front.height());
            marks.add(Mark.Rectangle.plain(behind, 8, palette.frame(), palette.frameBorder()));
        }
        return front;
    }

    /** With words as long as they fit, else numbers with their icons. */
    private void counts(StateCounts counts, Box box, double baseline, List<Mark> marks) {
        double room = box.width() - 2.0 * INSET;
        boolean words =
                counts.counts().stream().mapToDouble(count -> width(count.text())).sum() <= room;
        double x = box.x() + INSET;
        int left = counts.counts().size();
        for (StateCounts.Count count : counts.counts()) {
            String text = words ? count.text() : Integer.toString(count.commands());
            boolean fits = x + width(text) + (left > 1 ? width("") : 0) <= box.right();
            if (!fits) {
                String rest = "+" + left;
                marks.add(text(rest, x, baseline, room));
                return;
            }
            marks.add(CardDrawing.icon(count.look(), x, baseline - 10, 12));
            marks.add(text(text, x + 16, baseline, room));
            x += width(text);
            left--;
        }
    }

    private Mark text(String text, double x, double baseline, double room) {
        return CardDrawing.text(
                text, x, baseline, CardDrawing.SMALL, false, palette.mutedText(), room);
    }

    private static double width(String text) {
        return 16 + TextFit.estimate(text, CardDrawing.SMALL, false) + 10;
    }
}
