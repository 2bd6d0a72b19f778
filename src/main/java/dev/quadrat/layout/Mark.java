package dev.quadrat.layout;

import java.util.List;

/** What a picture is made of; SVG and PNG are written from the same marks. */
sealed interface Mark {
    /** Everything about one command or frame. */
    record Group(String id, String title, List<Mark> marks) implements Mark {
        public Group {
            marks = List.copyOf(marks);
        }
    }

    record Rectangle(Box box, int radius, String fill, String stroke, StateLook.Texture texture)
            implements Mark {
        static Rectangle plain(Box box, int radius, String fill, String stroke) {
            return new Rectangle(box, radius, fill, stroke, StateLook.Texture.PLAIN);
        }
    }

    /** An edge with rounded corners and an arrowhead. */
    record Edge(Route route, String stroke) implements Mark {}

    /**
     * @param outline of 16 by 16, scaled to {@code size}
     */
    record Icon(String outline, double x, double y, double size, String stroke) implements Mark {}

    /**
     * @param x of the end if {@code atEnd}, else of the start
     * @param width to cut it to
     */
    record Text(
            String text,
            double x,
            double baseline,
            int size,
            boolean bold,
            boolean atEnd,
            String fill,
            double width)
            implements Mark {}
}
