package dev.quadrat.ui.dag;

import javafx.event.EventHandler;
import javafx.scene.input.KeyEvent;

/** What keys do to the drawing. */
record DagKeys(DagViewModel model, DagView view) implements EventHandler<KeyEvent> {
    @Override
    public void handle(KeyEvent e) {
        if (!e.isShortcutDown() && !e.isAltDown() && does(e)) {
            e.consume();
        }
    }

    private boolean does(KeyEvent e) {
        switch (e.getCode()) {
            case LEFT -> model.move(Direction.UPSTREAM);
            case RIGHT -> model.move(Direction.DOWNSTREAM);
            case UP -> model.move(Direction.ABOVE);
            case DOWN -> model.move(Direction.BELOW);
            case ESCAPE -> model.session().selection().clear();
            case SPACE -> model.toggleFoldedOfSelected();
            case DIGIT0, NUMPAD0 -> view.fit();
            case Z -> view.zoomToSelection();
            case PLUS, EQUALS, ADD -> view.zoomIn();
            case MINUS, SUBTRACT -> view.zoomOut();
            default -> {
                return false;
            }
        }
        return true;
    }
}
