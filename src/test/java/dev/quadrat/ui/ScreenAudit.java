package dev.quadrat.ui;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Separator;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What keeps a screen from people who can't see it, or not well. */
final class ScreenAudit {
    /** Of WCAG 2, level AA, for texts of any size. */
    static final double LEAST_CONTRAST = 4.5;

    private final List<Node> shown = new ArrayList<>();
    private final Set<Node> labelled = new HashSet<>();

    ScreenAudit(Parent root) {
        collect(root);
    }

    /** Controls that the Tab key reaches, and a screen reader has no word for. */
    List<String> withoutName() {
        return shown.stream()
                .filter(node -> node instanceof Control && node.isFocusTraversable())
                .filter(node -> !node.isDisabled() && !isNamed(node))
                .map(ScreenAudit::place)
                .distinct()
                .toList();
    }

    /** Texts that are too much like what is behind them. */
    List<String> faint() {
        List<String> faint = new ArrayList<>();
        for (Node node : shown) {
            if (node instanceof Text text && !text.getText().isBlank() && isToBeRead(text)) {
                Color behind = behind(text);
                Color ink = over(color(text.getFill()), opacity(text), behind);
                double contrast = contrast(ink, behind);
                if (contrast < LEAST_CONTRAST) {
                    faint.add(
                            "%.2f: \"%s\" in %s"
                                    .formatted(contrast, text.getText(), place(text.getParent())));
                }
            }
        }
        return faint;
    }

    private void collect(Node node) {
        if (!node.isVisible()) {
            return;
        }
        shown.add(node);
        if (node instanceof Label label && label.getLabelFor() != null) {
            labelled.add(label.getLabelFor());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::collect);
        }
    }

    private boolean isNamed(Node node) {
        String told = node.getAccessibleText();
        return (told != null && !told.isBlank())
                || labelled.contains(node)
                || (node instanceof Labeled labeled
                        && labeled.getText() != null
                        && !labeled.getText().isBlank())
                || node instanceof Separator;
    }

    /** What is disabled need not be told from its ground; what has no size can't be seen. */
    private static boolean isToBeRead(Text text) {
        Bounds bounds = text.getBoundsInLocal();
        return !text.isDisabled() && bounds.getWidth() > 0 && opacity(text) > 0;
    }

    private static double opacity(Node node) {
        double opacity = 1;
        for (Node at = node; at != null; at = at.getParent()) {
            opacity *= at.getOpacity();
        }
        return opacity;
    }

    private static Color behind(Node node) {
        Deque<BackgroundFill> fills = new ArrayDeque<>();
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            Background background = at instanceof Region region ? region.getBackground() : null;
            if (background != null) {
                background.getFills().reversed().forEach(fills::addFirst);
            }
        }
        Color color = Color.WHITE;
        for (BackgroundFill fill : fills) {
            color = over(color(fill.getFill()), 1, color);
        }
        return color;
    }

    private static Color color(Paint paint) {
        return switch (paint) {
            case Color color -> color;
            case LinearGradient gradient -> gradient.getStops().getFirst().getColor();
            default -> Color.TRANSPARENT;
        };
    }

    private static Color over(Color ink, double opacity, Color ground) {
        double share = ink.getOpacity() * opacity;
        return ground.interpolate(
                ink.deriveColor(0, 1, 1, 1 / Math.max(ink.getOpacity(), 1e-9)), share);
    }

    private static double contrast(Color first, Color second) {
        double a = luminance(first);
        double b = luminance(second);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed())
                + 0.7152 * linear(color.getGreen())
                + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double value) {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    /** The node with its ids, or classes, from the outside in. */
    private static String place(Node node) {
        StringBuilder place = new StringBuilder();
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(node) || at.getId() != null) {
                String name =
                        at.getId() == null
                                ? at.getClass().getSimpleName()
                                        + "."
                                        + String.join(".", at.getStyleClass())
                                : "#" + at.getId();
                place.insert(0, place.isEmpty() ? name : name + " > ");
            }
        }
        return place.toString();
    }
}
