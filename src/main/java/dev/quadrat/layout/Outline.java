package dev.quadrat.layout;

import java.awt.geom.Path2D;
import java.util.Iterator;
import java.util.List;

/** Path data of our own as an AWT shape: M, L, C and Z, absolute, parted by spaces. */
final class Outline {
    private Outline() {}

    static Path2D of(String data) {
        Path2D path = new Path2D.Double();
        Iterator<String> words = List.of(data.trim().split("\\s+")).iterator();
        while (words.hasNext()) {
            String command = words.next();
            switch (command) {
                case "M" -> path.moveTo(next(words), next(words));
                case "L" -> path.lineTo(next(words), next(words));
                case "C" ->
                        path.curveTo(
                                next(words),
                                next(words),
                                next(words),
                                next(words),
                                next(words),
                                next(words));
                case "Z" -> path.closePath();
                default -> throw new IllegalArgumentException("not an outline: " + data);
            }
        }
        return path;
    }

    private static double next(Iterator<String> words) {
        return Double.parseDouble(words.next());
    }
}
