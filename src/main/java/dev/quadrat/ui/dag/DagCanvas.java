package dev.quadrat.ui.dag;

import dev.quadrat.layout.Box;
import dev.quadrat.layout.DagLayout;
import dev.quadrat.ui.look.Badges;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.util.Duration;

import java.time.Clock;
import java.util.Optional;

/** The canvas: paints at most once a frame, and keeps its viewport. */
final class DagCanvas extends Region {
    private final Canvas canvas = new Canvas();
    private final TextFitter texts = new TextFitter();
    private final DagViewModel model;
    private final ObservableBooleanValue dark;
    private final Clock clock;
    private final Timeline ticking =
            new Timeline(new KeyFrame(Duration.millis(125), _ -> requestLayout()));
    private Viewport viewport = Viewport.START;
    private boolean fitted = true;

    DagCanvas(DagViewModel model, ObservableBooleanValue dark, Clock clock) {
        this.model = model;
        this.dark = dark;
        this.clock = clock;
        ticking.setCycleCount(Animation.INDEFINITE);
        getChildren().add(canvas);
        canvas.setManaged(false);
        setFocusTraversable(true);
        setId("dag-canvas");
        getStyleClass().add("dag-canvas");
        setAccessibleRole(AccessibleRole.NODE);
        setMinSize(120, 80);
        dark.subscribe(this::requestLayout);
        model.hovered().subscribe(this::requestLayout);
        model.session().selection().experiment().subscribe(this::requestLayout);
        model.session().revision().subscribe(this::stateChanged);
        model.session().selection().command().subscribe(this::selected);
        model.layout().subscribe(this::laidOut);
    }

    Viewport viewport() {
        return viewport;
    }

    Hit hit(double x, double y) {
        return model.hit(viewport.planeX(x), viewport.planeY(y));
    }

    void fit() {
        fitted = true;
        requestLayout();
    }

    void zoom(double factor, double x, double y) {
        fitted = false;
        viewport = viewport.zoomed(factor, x, y);
        requestLayout();
    }

    void zoom(double factor) {
        zoom(factor, getWidth() / 2, getHeight() / 2);
    }

    void pan(double dx, double dy) {
        fitted = false;
        viewport = viewport.moved(dx, dy);
        requestLayout();
    }

    /** A command within a folded frame is shown by its frame. */
    void reveal(String commandId) {
        model.box(commandId).ifPresent(this::reveal);
    }

    /** A point on the command, or on its frame, as the canvas counts. */
    Optional<Point2D> place(String commandId) {
        return model.box(commandId)
                .map(
                        box ->
                                new Point2D(
                                        viewport.screenX(box.x() + box.width() / 2.0),
                                        viewport.screenY(box.y() + box.height() / 2.0)));
    }

    /** The picture stays where it is when the inspector takes some of its width. */
    private void selected(String commandId) {
        fitted = fitted && commandId.isEmpty();
        requestLayout();
    }

    private void reveal(Box box) {
        Viewport shown = viewport.showing(box, getWidth(), getHeight());
        if (!shown.equals(viewport)) {
            viewport = shown;
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            // The inspector came with a selection and took space: what is selected stays in sight.
            model.box(model.session().selection().command().get())
                    .ifPresent(box -> viewport = viewport.showing(box, width, height));
        }
        DagLayout layout = model.layout().get();
        if (fitted) {
            viewport = Viewport.fitting(layout.width(), layout.height(), width, height);
        }
        paint(width, height);
    }

    private void paint(double width, double height) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        Colours colours = new Colours(Badges.palette(dark.get()));
        g.setFill(colours.canvas);
        g.fillRect(0, 0, width, height);
        Pen pen = new Pen(g, viewport, texts);
        new DagPainter(pen, model, colours, viewport.seen(width, height)).paint(clock.instant());
    }

    private void stateChanged() {
        boolean running = model.session().run().counts().running() > 0;
        if (running) {
            ticking.play();
        } else {
            ticking.stop();
        }
        requestLayout();
    }

    /** A DAG that was changed a little keeps its place; a new one is shown whole. */
    private void laidOut(DagLayout layout) {
        setAccessibleText(
                "Drawing of %d commands; the table tells the same in words"
                        .formatted(model.dag().size()));
        requestLayout();
    }
}
