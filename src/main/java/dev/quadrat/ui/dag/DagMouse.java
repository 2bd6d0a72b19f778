package dev.quadrat.ui.dag;

import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;

/** What the mouse does to the drawing: points, selects, folds, drags, zooms. */
final class DagMouse {
    private static final double WHEEL = 1.0015;
    private static final double SLIP = 4;

    private final DagViewModel model;
    private final DagCanvas canvas;
    private final Tooltip tooltip = new Tooltip();
    private double pressedX;
    private double pressedY;
    private double lastX;
    private double lastY;
    private boolean dragging;

    DagMouse(DagViewModel model, DagCanvas canvas) {
        this.model = model;
        this.canvas = canvas;
        tooltip.setId("dag-tip");
        tooltip.setShowDelay(Duration.millis(350));
        tooltip.setShowDuration(Duration.INDEFINITE);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(460);
        canvas.setOnMousePressed(this::press);
        canvas.setOnMouseDragged(this::drag);
        canvas.setOnMouseReleased(this::release);
        canvas.setOnMouseMoved(e -> point(canvas.hit(e.getX(), e.getY())));
        canvas.setOnMouseExited(_ -> point(new Hit.OnNothing()));
        canvas.setOnScroll(this::scroll);
    }

    private void press(MouseEvent e) {
        canvas.requestFocus();
        pressedX = e.getX();
        pressedY = e.getY();
        lastX = pressedX;
        lastY = pressedY;
        dragging = false;
    }

    private void drag(MouseEvent e) {
        boolean slipped = Math.hypot(e.getX() - pressedX, e.getY() - pressedY) < SLIP;
        if (!dragging && slipped) {
            return;
        }
        dragging = true;
        canvas.setCursor(Cursor.CLOSED_HAND);
        canvas.pan(e.getX() - lastX, e.getY() - lastY);
        lastX = e.getX();
        lastY = e.getY();
    }

    private void release(MouseEvent e) {
        canvas.setCursor(Cursor.DEFAULT);
        if (dragging || e.getButton() != MouseButton.PRIMARY) {
            return;
        }
        switch (canvas.hit(e.getX(), e.getY())) {
            case Hit.OnCommand(String id) -> {
                model.select(id);
                if (e.getClickCount() == 2) {
                    canvas.zoomTo(id);
                }
            }
            case Hit.OnFrame(String group) -> model.toggleFolded(group);
            case Hit.OnNothing() -> model.session().selection().clear();
        }
    }

    private void scroll(ScrollEvent e) {
        if (e.getDeltaY() != 0) {
            canvas.zoom(Math.pow(WHEEL, e.getDeltaY() * 2), e.getX(), e.getY());
        }
        e.consume();
    }

    private void point(Hit hit) {
        if (hit.equals(model.spotlight().pointed())) {
            return;
        }
        model.spotlight().point(hit);
        canvas.setCursor(hit instanceof Hit.OnNothing ? Cursor.DEFAULT : Cursor.HAND);
        // Installed anew, so that it comes up beside the pointer for each card.
        Tooltip.uninstall(canvas, tooltip);
        String text = new DagTip(model).of(hit);
        if (!text.isEmpty()) {
            tooltip.setText(text);
            Tooltip.install(canvas, tooltip);
        }
    }
}
