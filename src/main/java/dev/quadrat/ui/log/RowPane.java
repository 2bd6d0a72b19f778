package dev.quadrat.ui.log;

import dev.quadrat.run.log.Columns;
import dev.quadrat.run.log.LogRow;
import dev.quadrat.run.log.TextStyle;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

import java.util.ArrayList;
import java.util.List;

/** A row, drawn on the grid: number, backgrounds, text. */
final class RowPane extends Pane {
    private static final double BASE = Cells.HEIGHT / 2;

    private double width;

    RowPane() {
        setMinHeight(0);
    }

    /**
     * @param lines how many the log has: so wide are the numbers
     */
    void show(LogRow row, int lines, AnsiColors colors) {
        double left = Cells.left(lines);
        List<Node> behind = new ArrayList<>();
        List<Node> before = new ArrayList<>();
        if (row.piece() == 0) {
            String number = String.valueOf(row.line() + 1);
            before.add(
                    text(number, left - Cells.GAP - number.length() * Cells.WIDTH, "log-number"));
        }
        double x = left;
        for (Pieces.Piece piece : Pieces.of(row)) {
            double wide = Columns.of(piece.text()) * Cells.WIDTH;
            if (piece.marked()) {
                behind.add(background(x, wide, null));
            } else if (!colors.background(piece.style()).equals(Color.TRANSPARENT)) {
                behind.add(background(x, wide, colors.background(piece.style())));
            }
            before.add(styled(piece, x, colors));
            x += wide;
        }
        width = x + Cells.GAP;
        behind.addAll(before);
        getChildren().setAll(behind);
    }

    void showNothing() {
        getChildren().clear();
        width = 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return width;
    }

    @Override
    protected double computePrefHeight(double ignored) {
        return Cells.HEIGHT;
    }

    private static Text styled(Pieces.Piece piece, double x, AnsiColors colors) {
        TextStyle style = piece.style();
        if (piece.marked()) {
            return text(piece.text(), x, "log-marked");
        }
        Text text = text(piece.text(), x, "log-text");
        if (style.bits() != 0) {
            text.setStyle(css(style, colors.foreground(style)));
            text.setUnderline(style.has(TextStyle.Mark.UNDERLINE));
            text.setStrikethrough(style.has(TextStyle.Mark.STRIKETHROUGH));
        }
        return text;
    }

    private static String css(TextStyle style, Color color) {
        StringBuilder css = new StringBuilder("-fx-fill: ").append(hex(color)).append(';');
        if (style.has(TextStyle.Mark.BOLD)) {
            css.append("-fx-font-weight: bold;");
        }
        if (style.has(TextStyle.Mark.ITALIC)) {
            css.append("-fx-font-style: italic;");
        }
        return css.toString();
    }

    private static String hex(Color color) {
        return "#%02x%02x%02x"
                .formatted(
                        Math.round(color.getRed() * 255),
                        Math.round(color.getGreen() * 255),
                        Math.round(color.getBlue() * 255));
    }

    private static Text text(String content, double x, String styleClass) {
        Text text = new Text(content);
        text.setFont(Cells.font());
        text.getStyleClass().add(styleClass);
        text.setManaged(false);
        text.setTextOrigin(VPos.CENTER);
        text.setX(x);
        text.setY(BASE);
        return text;
    }

    private static Rectangle background(
            double x, double width, @org.jspecify.annotations.Nullable Color color) {
        Rectangle rectangle = new Rectangle(x, 1, width, Cells.HEIGHT - 2);
        rectangle.setManaged(false);
        if (color == null) {
            rectangle.getStyleClass().add("log-mark");
        } else {
            rectangle.setFill(color);
        }
        return rectangle;
    }
}
