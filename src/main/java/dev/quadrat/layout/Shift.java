package dev.quadrat.layout;

/** By how much things move, right and down. */
record Shift(int dx, int dy) {
    Card move(Card card) {
        return new Card(card.commandId(), move(card.box()));
    }

    Frame move(Frame frame) {
        return new Frame(
                frame.group(),
                frame.typeName(),
                frame.title(),
                frame.folded(),
                move(frame.box()),
                frame.parts(),
                frame.tiles().stream().map(this::move).toList());
    }

    Route move(Route route) {
        return new Route(
                route.fromBox(),
                route.toBox(),
                route.points().stream().map(p -> new Point(p.x() + dx, p.y() + dy)).toList());
    }

    private Box move(Box box) {
        return new Box(box.x() + dx, box.y() + dy, box.width(), box.height());
    }
}
