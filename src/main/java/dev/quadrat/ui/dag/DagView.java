package dev.quadrat.ui.dag;

import dev.quadrat.ui.filter.NothingLeft;
import dev.quadrat.ui.node.NodeActions;
import dev.quadrat.ui.node.NodeMenu;

import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

import java.time.Clock;

/** The drawn DAG under the person's hands. */
public final class DagView extends StackPane {
    private final DagViewModel model;
    private final DagCanvas canvas;
    private final NodeMenu menu;
    private final FrameMenu frameMenu;
    private Subscription awaited = Subscription.EMPTY;

    public DagView(
            DagViewModel model, ObservableBooleanValue dark, Clock clock, NodeActions actions) {
        this.model = model;
        menu = new NodeMenu(actions);
        frameMenu = new FrameMenu(model);
        canvas = new DagCanvas(model, dark, clock);
        VBox corner = new VBox(8, new OverviewMap(model, canvas, dark), zoomButtons());
        corner.setAlignment(Pos.BOTTOM_RIGHT);
        corner.getStyleClass().add("dag-corner");
        corner.setPickOnBounds(false);
        corner.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAlignment(corner, Pos.BOTTOM_RIGHT);
        getChildren().addAll(canvas, corner, new NothingLeft(model.filter()), new GuardPane(model));
        setId("dag-view");
        sceneProperty().subscribe(scene -> model.watched(scene != null));
        new DagMouse(model, canvas);
        canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::askForMenu);
        canvas.addEventHandler(KeyEvent.KEY_PRESSED, new DagKeys(model, this));
        canvas.addEventHandler(
                javafx.scene.input.MouseEvent.MOUSE_PRESSED,
                _ -> {
                    menu.hide();
                    frameMenu.hide();
                });
        canvas.setOnContextMenuRequested(this::showMenu);
        model.session().selection().command().subscribe(canvas::reveal);
        model.session()
                .selection()
                .sought()
                .subscribe(() -> canvas.reveal(model.session().selection().command().get()));
    }

    /** Focus comes as soon as the drawing is in the window: panes join it with the next layout. */
    @Override
    public void requestFocus() {
        if (canvas.getScene() == null) {
            awaited = canvas.sceneProperty().subscribe(this::focusIn);
        } else {
            canvas.requestFocus();
        }
    }

    private void focusIn(@Nullable Scene scene) {
        if (scene != null) {
            awaited.unsubscribe();
            canvas.requestFocus();
        }
    }

    public DagViewModel model() {
        return model;
    }

    public void fit() {
        canvas.fit();
    }

    public void zoomIn() {
        canvas.zoom(Viewport.STEP);
    }

    public void zoomOut() {
        canvas.zoom(1 / Viewport.STEP);
    }

    /** Moves the picture by so many pixels. */
    public void pan(double dx, double dy) {
        canvas.pan(dx, dy);
    }

    /** Where a point of the layout is seen, from the drawing's corner. */
    public Point2D toView(Point2D plane) {
        Viewport now = canvas.viewport().get();
        return new Point2D(now.screenX(plane.getX()), now.screenY(plane.getY()));
    }

    public void zoomToSelection() {
        canvas.zoomTo(model.session().selection().command().get());
    }

    private HBox zoomButtons() {
        HBox box =
                new HBox(
                        button("zoom-out", MaterialDesignM.MINUS, "Zoom out (−)", this::zoomOut),
                        button(
                                "zoom-fit",
                                MaterialDesignF.FIT_TO_PAGE_OUTLINE,
                                "Show all (0)",
                                this::fit),
                        button("zoom-in", MaterialDesignP.PLUS, "Zoom in (+)", this::zoomIn));
        box.getStyleClass().add("zoom-buttons");
        box.setAlignment(Pos.BOTTOM_RIGHT);
        box.setPickOnBounds(false);
        return box;
    }

    private static Button button(String id, Ikon icon, String name, Runnable action) {
        Button button = new Button("", new FontIcon(icon));
        button.setId(id);
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.getStyleClass().add("button-icon");
        button.setFocusTraversable(false);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void showMenu(ContextMenuEvent e) {
        e.consume();
        if (e.isKeyboardTrigger()) {
            return;
        }
        switch (canvas.hit(e.getX(), e.getY())) {
            case Hit.OnCommand(String id) -> {
                model.select(id);
                menu.show(id, canvas, e.getX(), e.getY());
            }
            case Hit.OnFrame(String group) ->
                    frameMenu.show(group, canvas, new Point2D(e.getX(), e.getY()));
            case Hit.OnNothing() -> {}
        }
    }

    /** The menu's key comes as a key, and on some systems as an event of its own, too. */
    private void askForMenu(KeyEvent e) {
        if (NodeMenu.isAsked(e)) {
            String id = model.session().selection().command().get();
            canvas.place(id).ifPresent(at -> menu.show(id, canvas, at.getX(), at.getY()));
            e.consume();
        }
    }
}
