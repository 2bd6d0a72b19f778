package dev.quadrat.layout;

import dev.quadrat.dag.Command;
import dev.quadrat.dag.Plan;

import java.util.ArrayList;
import java.util.List;

/** Draws commands: as cards, as small cards of parts, as tiles. */
final class CardDrawing {
    static final int TITLE = 13;
    static final int SMALL = 11;
    private static final int INSET = 12;
    private static final int ICON = 13;
    private static final int ICON_GAP = 5;
    private static final int GAP = 8;
    private static final String LONGEST_WORD = "not requested";

    private final Plan plan;
    private final StateLooks looks;
    private final Palette palette;

    CardDrawing(Plan plan, StateLooks looks, Palette palette) {
        this.plan = plan;
        this.looks = looks;
        this.palette = palette;
    }

    /** What a card needs so that nothing is cut but the owner. */
    static int widthFor(String typeName) {
        double type = TextFit.estimate(typeName, TITLE, true);
        return (int) Math.ceil(2 * INSET + type + GAP + stateWidth(LONGEST_WORD));
    }

    private static double stateWidth(String word) {
        return ICON + ICON_GAP + TextFit.estimate(word, SMALL, false);
    }

    Mark draw(Card card) {
        Command command = plan.dag().command(card.commandId());
        StateLook look = looks.of(card.commandId());
        Box box = card.box();
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Rectangle(box, 6, look.fill(), look.border(), look.texture()));
        double right = box.right() - INSET;
        double first = box.y() + 23;
        double taken = stateWidth(look.word());
        marks.add(icon(look, right - taken, first - 10.5, ICON));
        // From its start on: beside the icon it stands in any font.
        double wordX = right - taken + ICON + ICON_GAP;
        marks.add(text(look.word(), wordX, first, SMALL, false, look.ink(), taken));
        double room = box.width() - 2 * INSET - taken - GAP;
        marks.add(type(command.type().name(), box.x() + INSET, first, room, look));
        marks.add(
                text(
                        command.owner(),
                        box.x() + INSET,
                        box.bottom() - 14,
                        SMALL,
                        false,
                        palette.mutedText(),
                        box.width() - 2 * INSET));
        return new Mark.Group(card.commandId(), title(card.commandId()), marks);
    }

    /** A part with its number and state. */
    Mark drawPart(Card part) {
        StateLook look = looks.of(part.commandId());
        Box box = part.box();
        double baseline = box.centerY() + 4;
        String number = number(plan.dag().command(part.commandId()));
        double numberWidth = TextFit.estimate(number, SMALL, true);
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Rectangle(box, 4, look.fill(), look.border(), look.texture()));
        marks.add(icon(look, box.x() + 7, box.centerY() - 6.5, ICON));
        double wordX = box.x() + 25;
        double room = box.width() - 25 - 8 - numberWidth - 4;
        marks.add(text(look.word(), wordX, baseline, SMALL, false, look.ink(), room));
        marks.add(
                new Mark.Text(
                        number,
                        box.right() - 8,
                        baseline,
                        SMALL,
                        true,
                        true,
                        palette.mutedText(),
                        numberWidth + 4));
        return new Mark.Group(part.commandId(), title(part.commandId()), marks);
    }

    /** A part told by icon and colour; word and reason are in its title. */
    Mark drawTile(Card tile) {
        StateLook look = looks.of(tile.commandId());
        Box box = tile.box();
        return new Mark.Group(
                tile.commandId(),
                title(tile.commandId()),
                List.of(
                        new Mark.Rectangle(box, 3, look.fill(), look.border(), look.texture()),
                        icon(look, box.x() + 3, box.y() + 3, box.width() - 6)));
    }

    Mark type(String name, double x, double baseline, double room, StateLook look) {
        String color = look.faded() ? palette.fadedType(name) : palette.type(name);
        return text(name, x, baseline, TITLE, true, color, room);
    }

    static Mark text(
            String text,
            double x,
            double baseline,
            int size,
            boolean bold,
            String fill,
            double room) {
        return new Mark.Text(text, x, baseline, size, bold, false, fill, room);
    }

    static Mark icon(StateLook look, double x, double y, double size) {
        return new Mark.Icon(look.icon(), x, y, size, look.ink());
    }

    private static String number(Command command) {
        return command.split() == null ? "" : Integer.toString(command.split().index() + 1);
    }

    private String title(String id) {
        return plan.dag().command(id).describe()
                + ": "
                + looks.of(id).word()
                + "\n"
                + plan.command(id).reason().text();
    }
}
