package dev.quadrat.ui;

import dev.quadrat.ui.fakes.World;

import javafx.geometry.Bounds;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The smallest window that a person can make. */
class SmallWindowTest extends WindowTest {
    @Start
    void start(Stage first) {
        show(first);
    }

    @Test
    void fromTheMenuToTheStatusBar_everythingHasItsPlace(FxRobot robot) throws Exception {
        open(World.TWO_EXPERIMENTS);
        robot.interact(
                () -> {
                    stage.setWidth(stage.getMinWidth());
                    stage.setHeight(stage.getMinHeight());
                });
        until(() -> stage.getScene().getHeight() <= stage.getMinHeight());
        until(() -> place("#launch-bar").getMinY() >= place("#menu-bar").getMaxY() - 1);
        until(() -> place("#status-bar").getMaxY() <= stage.getScene().getHeight() + 1);
        until(() -> place("#bottom-tabs").getMaxY() <= place("#status-bar").getMinY() + 1);
    }

    private Bounds place(String id) {
        return node(id).localToScene(node(id).getLayoutBounds());
    }
}
