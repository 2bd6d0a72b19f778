package dev.quadrat.ui.dag;

import dev.quadrat.ui.look.Badges;
import dev.quadrat.ui.session.Stage;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
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
    private final ReadOnlyObjectWrapper<Viewport> viewport =
            new ReadOnlyObjectWrapper<>(Viewport.START);
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
        model.spotlight().emphasis().subscribe(this::requestLayout);
        model.session().revision().subscribe(this::stateChanged);
        model.session().selection().command().subscribe(this::selected);
        model.drawn().subscribe(this::redrawn);
        model.session().plan().stage().subscribe(this::begin);
    }

    ReadOnlyObjectProperty<Viewport> viewport() {
        return viewport.getReadOnlyProperty();
    }

    Hit hit(double x, double y) {
        return model.hit(viewport.get().planeX(x), viewport.get().planeY(y));
    }

    void fit() {
        fitted = true;
        requestLayout();
    }

    void zoom(double factor, double x, double y) {
        show(viewport.get().zoomed(factor, x, y));
    }

    void zoom(double factor) {
        zoom(factor, getWidth() / 2, getHeight() / 2);
    }

    void pan(double dx, double dy) {
        show(viewport.get().moved(dx, dy));
    }

    /** Puts a point of the plane into the middle. */
    void center(double x, double y) {
        Viewport now = viewport.get();
        pan(getWidth() / 2 - now.screenX(x), getHeight() / 2 - now.screenY(y));
    }

    /** Large enough to be read, in the middle. */
    void zoomTo(String commandId) {
        model.drawn()
                .get()
                .box(commandId)
                .ifPresent(box -> show(Viewport.on(box, getWidth(), getHeight())));
    }

    /** A command within a folded frame is shown by its frame. */
    void reveal(String commandId) {
        model.drawn()
                .get()
                .box(commandId)
                .map(box -> viewport.get().showing(box, getWidth(), getHeight()))
                .filter(shown -> !shown.equals(viewport.get()))
                .ifPresent(this::show);
    }

    /** A point on the command, or on its frame, as the canvas counts. */
    Optional<Point2D> place(String commandId) {
        Viewport now = viewport.get();
        return model.drawn()
                .get()
                .box(commandId)
                .map(
                        box ->
                                new Point2D(
                                        now.screenX(box.x() + box.width() / 2.0),
                                        now.screenY(box.y() + box.height() / 2.0)));
    }

    private void show(Viewport next) {
        fitted = false;
        viewport.set(next);
        requestLayout();
    }

    /** The picture stays where it is when the inspector takes some of its width. */
    private void selected(String commandId) {
        fitted = fitted && commandId.isEmpty();
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            // The inspector came with a selection and took space: what is selected stays in sight.
            model.drawn()
                    .get()
                    .box(model.session().selection().command().get())
                    .ifPresent(box -> viewport.set(viewport.get().showing(box, width, height)));
        }
        if (fitted) {
            viewport.set(
                    Viewport.fitting(
                            model.layout().width(), model.layout().height(), width, height));
        }
        paint(width, height);
    }

    private void paint(double width, double height) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        Colours colours = new Colours(Badges.palette(dark.get()));
        g.setFill(colours.canvas);
        g.fillRect(0, 0, width, height);
        Pen pen = new Pen(g, viewport.get(), texts);
        new DagPainter(pen, model, colours).paint(width, height, clock.instant());
    }

    /** Other jars are shown whole. */
    private void begin(Stage stage) {
        fitted = fitted || stage instanceof Stage.Deriving;
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

    /** A DAG that was changed a little keeps its place on screen; a new one is shown whole. */
    private void redrawn(DrawnDag before, DrawnDag now) {
        setAccessibleText(model.describe());
        if (!model.pinned().isEmpty()) {
            fitted = false;
        }
        if (!fitted) {
            Optional<Anchor> anchor =
                    Anchor.between(
                            before,
                            now,
                            model.pinned(),
                            model.session().selection().command().get(),
                            viewport.get().seen(getWidth(), getHeight()));
            anchor.ifPresentOrElse(
                    held -> viewport.set(held.keep(viewport.get())), () -> fitted = true);
        }
        requestLayout();
    }
}
