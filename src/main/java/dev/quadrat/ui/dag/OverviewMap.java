package dev.quadrat.ui.dag;

import dev.quadrat.layout.Box;
import dev.quadrat.layout.Card;
import dev.quadrat.layout.DagLayout;
import dev.quadrat.layout.Frame;
import dev.quadrat.ui.look.Badges;
import dev.quadrat.ui.session.NodeState;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

import java.util.List;

/** All of the drawing in small, and what of it is seen; there is none while most is seen. */
final class OverviewMap extends Region {
    private static final double WIDEST = 190;
    private static final double HIGHEST = 130;
    private static final double NARROWEST = 44;

    /** Who sees that much knows the way; the map would only hide commands. */
    private static final double MUCH = 0.6;

    /** It never hides more of the drawing than this, across and down. */
    private static final double SHARE = 0.28;

    private static final double INSET = 5;

    private final Canvas canvas = new Canvas();
    private final Rectangle seen = new Rectangle();
    private final DagViewModel model;
    private final DagCanvas drawing;
    private final ObservableBooleanValue dark;
    private double scaleX = 1;
    private double scaleY = 1;
    private boolean stale = true;

    OverviewMap(DagViewModel model, DagCanvas drawing, ObservableBooleanValue dark) {
        this.model = model;
        this.drawing = drawing;
        this.dark = dark;
        setId("overview-map");
        getStyleClass().add("overview-map");
        setAccessibleRole(AccessibleRole.NODE);
        setAccessibleText("Overview of the drawing; drag to move");
        seen.getStyleClass().add("overview-map-seen");
        seen.setManaged(false);
        canvas.setManaged(false);
        getChildren().addAll(canvas, seen);
        setOnMousePressed(this::moveTo);
        setOnMouseDragged(this::moveTo);
        setOnMouseReleased(MouseEvent::consume);
        model.drawn().subscribe(this::repaint);
        model.session().revision().subscribe(this::repaint);
        model.spotlight().emphasis().subscribe(this::repaint);
        dark.subscribe(this::repaint);
        drawing.viewport().subscribe(this::track);
        drawing.widthProperty().subscribe(this::track);
        drawing.heightProperty().subscribe(this::track);
    }

    private void repaint() {
        stale = true;
        track();
        requestLayout();
    }

    private void moveTo(MouseEvent e) {
        drawing.center((e.getX() - INSET) / scaleX, (e.getY() - INSET) / scaleY);
        e.consume();
    }

    /** Moves the frame around what is seen; the picture below stays. */
    private void track() {
        DagLayout layout = model.layout();
        Viewport viewport = drawing.viewport().get();
        double viewWidth = drawing.getWidth();
        double viewHeight = drawing.getHeight();
        boolean useful =
                layout.width() > 0
                        && viewWidth * SHARE > NARROWEST
                        && viewHeight * SHARE > NARROWEST
                        && viewport.share(layout.width(), layout.height(), viewWidth, viewHeight)
                                < MUCH;
        if (useful != isVisible()) {
            setVisible(useful);
            setManaged(useful);
        }
        if (!useful) {
            return;
        }
        double widest = Math.min(WIDEST, viewWidth * SHARE);
        double highest = Math.min(HIGHEST, viewHeight * SHARE);
        double fits = Math.min(widest / layout.width(), highest / layout.height());
        // A column of thousands is stretched, or it would be a hair.
        double width = Math.clamp(layout.width() * fits, NARROWEST, widest);
        double height = Math.clamp(layout.height() * fits, NARROWEST, highest);
        setPrefSize(width + 2 * INSET, height + 2 * INSET);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        scaleX = width / layout.width();
        scaleY = height / layout.height();
        double left = Math.clamp(viewport.planeX(0) * scaleX, 0, width);
        double top = Math.clamp(viewport.planeY(0) * scaleY, 0, height);
        double right = Math.clamp(viewport.planeX(viewWidth) * scaleX, 0, width);
        double bottom = Math.clamp(viewport.planeY(viewHeight) * scaleY, 0, height);
        seen.setX(Math.floor(INSET + left) + 0.5);
        seen.setY(Math.floor(INSET + top) + 0.5);
        seen.setWidth(Math.max(3, Math.floor(right - left)));
        seen.setHeight(Math.max(3, Math.floor(bottom - top)));
        if (canvas.getWidth() != Math.ceil(width) || canvas.getHeight() != Math.ceil(height)) {
            stale = true;
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        if (isVisible() && stale) {
            stale = false;
            canvas.setWidth(Math.ceil(getPrefWidth() - 2 * INSET));
            canvas.setHeight(Math.ceil(getPrefHeight() - 2 * INSET));
            canvas.relocate(INSET, INSET);
            paint();
        }
    }

    private void paint() {
        Colours colours = new Colours(Badges.palette(dark.get()));
        HeatCells cells = new HeatCells((int) canvas.getWidth(), (int) canvas.getHeight());
        DrawnDag drawn = model.drawn().get();
        CardStates states = model.states();
        Emphasis emphasis = model.spotlight().emphasis().get();
        for (Frame frame : drawn.layout().frames()) {
            NodeState state =
                    states.tally(frame.group()).counts().keySet().stream()
                            .max(HeatCells.BY_WEIGHT)
                            .orElse(NodeState.NOT_REQUESTED);
            if (frame.folded()) {
                add(
                        cells,
                        frame.box(),
                        state,
                        !emphasis.isNone() && !emphasis.lights(frame.group()));
            }
        }
        List<Card> cards = drawn.index().all();
        for (int i = 0; i < cards.size(); i++) {
            add(cells, cards.get(i).box(), states.of(i), emphasis.dims(drawn.node(i)));
        }
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        g.drawImage(cells.image(colours::heat), 0, 0);
    }

    private void add(HeatCells cells, Box box, NodeState state, boolean dimmed) {
        int left = (int) (box.x() * scaleX);
        int top = (int) (box.y() * scaleY);
        cells.add(
                left,
                top,
                Math.max(left, (int) (box.right() * scaleX) - 1),
                Math.max(top, (int) (box.bottom() * scaleY) - 1),
                state,
                dimmed);
    }
}
