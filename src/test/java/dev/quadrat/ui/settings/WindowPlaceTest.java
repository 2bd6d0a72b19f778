package dev.quadrat.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quadrat.workbench.home.WindowState;

import javafx.geometry.Rectangle2D;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class WindowPlaceTest {
    private static final Rectangle2D FIRST = new Rectangle2D(0, 20, 1440, 880);
    private static final Rectangle2D RIGHT = new Rectangle2D(1440, 0, 1920, 1080);

    @Test
    void aPlaceThatIsThere_isTakenAsItWas() {
        assertEquals(rectangle(100, 120, 800, 600), within(100, 120, 800, 600));
        assertEquals(rectangle(1600, 0, 1200, 900), within(1600, 0, 1200, 900));
    }

    @Test
    void whatStoodOnAScreenThatIsGone_comesToTheFirst() {
        assertEquals(rectangle(640, 300, 800, 600), within(5000, 700, 800, 600));
        assertEquals(rectangle(0, 20, 800, 600), within(-3000, -3000, 800, 600));
    }

    @Test
    void whatIsLargerThanTheScreen_fillsIt() {
        assertEquals(FIRST, within(-50, -50, 1500, 4000));
    }

    @Test
    void whatIsPartlyOutside_comesWhollyOntoTheScreenThatItIsMostlyOn() {
        assertEquals(rectangle(1440, 0, 1000, 700), within(1300, -100, 1000, 700));
        assertEquals(rectangle(0, 300, 800, 600), within(-300, 900, 800, 600));
    }

    private static Rectangle2D within(double x, double y, double width, double height) {
        return WindowPlace.within(
                List.of(FIRST, RIGHT), new WindowState(x, y, width, height, false, Map.of(), ""));
    }

    private static Rectangle2D rectangle(double x, double y, double width, double height) {
        return new Rectangle2D(x, y, width, height);
    }
}
