package dev.quadrat.layout;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What must hold of every layout. */
final class LayoutAssertions {
    private LayoutAssertions() {}

    static void assertSound(DagLayout layout) {
        assertNothingOverlaps(layout);
        assertEdgesAreOrthogonal(layout);
        assertEdgesEndAtTheirBoxes(layout);
        assertEdgesStayClearOfCards(layout);
        assertEverythingIsInside(layout);
    }

    static Map<String, Box> boxes(DagLayout layout) {
        Map<String, Box> boxes = new LinkedHashMap<>();
        layout.frames().forEach(frame -> boxes.put(frame.group(), frame.box()));
        layout.cards().forEach(card -> boxes.put(card.commandId(), card.box()));
        return boxes;
    }

    static Box box(DagLayout layout, String id) {
        return new LayoutIndex(layout).box(id).orElseThrow();
    }

    private static void assertNothingOverlaps(DagLayout layout) {
        assertApart(List.copyOf(boxes(layout).values()));
        for (Frame frame : layout.frames()) {
            List<Box> tiles = frame.tiles().stream().map(Card::box).toList();
            assertApart(tiles);
            tiles.forEach(tile -> assertTrue(frame.box().contains(tile), frame + " holds " + tile));
        }
    }

    private static void assertApart(List<Box> boxes) {
        GridIndex<Box> index = new GridIndex<>(boxes, box -> box);
        for (Box box : boxes) {
            List<Box> there = new ArrayList<>(index.in(box));
            assertTrue(there.size() == 1, () -> box + " overlaps one of " + there);
        }
    }

    private static void assertEdgesAreOrthogonal(DagLayout layout) {
        for (Route route : layout.routes()) {
            assertTrue(route.points().size() >= 2, route::toString);
            for (int i = 1; i < route.points().size(); i++) {
                Point a = route.points().get(i - 1);
                Point b = route.points().get(i);
                assertTrue((a.x() == b.x()) != (a.y() == b.y()), route::toString);
            }
        }
    }

    private static void assertEdgesEndAtTheirBoxes(DagLayout layout) {
        Map<String, Box> boxes = boxes(layout);
        for (Route route : layout.routes()) {
            Box from = Objects.requireNonNull(boxes.get(route.fromBox()));
            Box to = Objects.requireNonNull(boxes.get(route.toBox()));
            Point start = route.points().getFirst();
            Point end = route.points().getLast();
            assertTrue(start.x() == from.right(), route::toString);
            assertTrue(start.y() > from.y() && start.y() < from.bottom(), route::toString);
            assertTrue(end.x() == to.x(), route::toString);
            assertTrue(end.y() > to.y() && end.y() < to.bottom(), route::toString);
        }
    }

    private static void assertEdgesStayClearOfCards(DagLayout layout) {
        GridIndex<Box> index =
                new GridIndex<>(List.copyOf(boxes(layout).values()), box -> box.grown(-1));
        for (Route route : layout.routes()) {
            for (int i = 1; i < route.points().size(); i++) {
                Box piece = new Route("", "", route.points().subList(i - 1, i + 1)).bounds();
                List<Box> under = index.in(piece);
                assertTrue(under.isEmpty(), () -> route + " runs under " + under);
            }
        }
    }

    private static void assertEverythingIsInside(DagLayout layout) {
        Box all = new Box(0, 0, layout.width(), layout.height());
        boxes(layout).values().forEach(box -> assertTrue(all.contains(box), box::toString));
        layout.routes().forEach(route -> assertTrue(all.contains(route.bounds()), route::toString));
        assertFalse(layout.width() == 0 && !boxes(layout).isEmpty());
    }
}
