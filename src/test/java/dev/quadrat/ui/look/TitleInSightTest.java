package dev.quadrat.ui.look;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // started by the extension
class TitleInSightTest {
    private Stage stage;

    @Start
    void start(Stage first) {
        stage = first;
        stage.setWidth(300);
        stage.setHeight(200);
        TitleInSight.keep(stage);
        stage.show();
    }

    @Test
    void aTitleAboveTheScreen_isBroughtBack_once(FxRobot robot) {
        robot.interact(() -> stage.setY(-20));
        assertEquals(0, stage.getY());
        robot.interact(() -> stage.setY(-20));
        assertEquals(-20, stage.getY(), "moved there by a person");
    }

    @Test
    void anyOtherPlace_isLeftAsItIs(FxRobot robot) {
        robot.interact(() -> stage.setY(40));
        assertEquals(40, stage.getY());
    }
}
