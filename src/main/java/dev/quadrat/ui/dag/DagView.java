package dev.quadrat.ui.dag;

import dev.quadrat.dag.Command;
import dev.quadrat.ui.node.NodeActions;
import dev.quadrat.ui.node.NodeMenu;
import dev.quadrat.ui.session.Session;

import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
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
    private static final double WHEEL = 1.0015;
    private static final double SLIP = 4;

    private final DagViewModel model;
    private final DagCanvas canvas;
    private final NodeMenu menu;
    private final Tooltip tooltip = new Tooltip();
    private double pressedX;
    private double pressedY;
    private double lastX;
    private double lastY;
    private boolean dragging;
    private Subscription awaited = Subscription.EMPTY;
    private Hit hovered = new Hit.OnNothing();

    public DagView(
            DagViewModel model, ObservableBooleanValue dark, Clock clock, NodeActions actions) {
        this.model = model;
        menu = new NodeMenu(actions);
        canvas = new DagCanvas(model, dark, clock);
        tooltip.setShowDelay(Duration.millis(350));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(460);
        HBox zoom = zoomButtons();
        getChildren().addAll(canvas, zoom);
        setAlignment(zoom, Pos.BOTTOM_RIGHT);
        setId("dag-view");
        canvas.setOnMousePressed(this::press);
        canvas.setOnMouseDragged(this::drag);
        canvas.setOnMouseReleased(this::release);
        canvas.setOnMouseMoved(e -> hover(canvas.hit(e.getX(), e.getY())));
        canvas.setOnMouseExited(_ -> hover(new Hit.OnNothing()));
        canvas.setOnScroll(this::scroll);
        canvas.setOnKeyPressed(this::type);
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

    public void fit() {
        canvas.fit();
    }

    public void zoomIn() {
        canvas.zoom(Viewport.STEP);
    }

    public void zoomOut() {
        canvas.zoom(1 / Viewport.STEP);
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
        box.setPickOnBounds(false);
        box.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
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
            showMenuOfSelected();
        } else if (canvas.hit(e.getX(), e.getY()) instanceof Hit.OnCommand command) {
            model.select(command.id());
            menu.show(command.id(), canvas, e.getX(), e.getY());
        }
    }

    private void showMenuOfSelected() {
        String id = model.session().selection().command().get();
        canvas.place(id).ifPresent(at -> menu.show(id, canvas, at.getX(), at.getY()));
    }

    private void press(MouseEvent e) {
        menu.hide();
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
            case Hit.OnCommand command -> model.select(command.id());
            case Hit.OnFrame frame -> model.toggleFolded(frame.group());
            case Hit.OnNothing _ -> model.session().selection().clear();
        }
    }

    private void scroll(ScrollEvent e) {
        if (e.getDeltaY() != 0) {
            canvas.zoom(Math.pow(WHEEL, e.getDeltaY() * 2), e.getX(), e.getY());
        }
        e.consume();
    }

    private void hover(Hit hit) {
        if (hit.equals(hovered)) {
            return;
        }
        hovered = hit;
        model.hover(hit instanceof Hit.OnCommand command ? command.id() : "");
        Tooltip.uninstall(canvas, tooltip);
        String text =
                switch (hit) {
                    case Hit.OnCommand command -> text(command.id());
                    case Hit.OnFrame frame -> model.describe(frame.group());
                    case Hit.OnNothing _ -> "";
                };
        if (!text.isEmpty()) {
            tooltip.setText(text);
            Tooltip.install(canvas, tooltip);
        }
    }

    private String text(String id) {
        Session session = model.session();
        Command command = model.dag().command(id);
        return command.describe() + "\n" + session.state(id).word() + " · " + session.reason(id);
    }

    private void type(KeyEvent e) {
        if (NodeMenu.isAsked(e)) {
            showMenuOfSelected();
            e.consume();
            return;
        }
        if (e.isShortcutDown() || e.isAltDown()) {
            return;
        }
        switch (e.getCode()) {
            case LEFT -> model.move(Direction.UPSTREAM);
            case RIGHT -> model.move(Direction.DOWNSTREAM);
            case UP -> model.move(Direction.ABOVE);
            case DOWN -> model.move(Direction.BELOW);
            case ESCAPE -> model.session().selection().clear();
            case DIGIT0, NUMPAD0 -> fit();
            case PLUS, EQUALS, ADD -> zoomIn();
            case MINUS, SUBTRACT -> zoomOut();
            default -> {
                return;
            }
        }
        e.consume();
    }
}
