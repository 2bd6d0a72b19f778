package dev.quadrat.ui.dag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.layout.Box;

import org.junit.jupiter.api.Test;

class ViewportTest {
    @Test
    void zooming_keepsThePointUnderThePointer() {
        Viewport start = new Viewport(1, 10, 20);
        Viewport zoomed = start.zoomed(1.5, 200, 100);
        assertEquals(start.planeX(200), zoomed.planeX(200), 1e-9);
        assertEquals(start.planeY(100), zoomed.planeY(100), 1e-9);
    }

    @Test
    void zooming_hasItsLimits() {
        Viewport near = Viewport.START.zoomed(1e9, 0, 0);
        assertEquals(near.scale(), near.zoomed(2, 0, 0).scale());
        Viewport far = Viewport.START.zoomed(1e-9, 0, 0);
        assertEquals(far.scale(), far.zoomed(0.5, 0, 0).scale());
    }

    @Test
    void fitting_showsAll_centred() {
        Viewport fitted = Viewport.fitting(2000, 500, 1000, 800);
        assertEquals(0.492, fitted.scale());
        assertEquals(8, fitted.screenX(0));
        assertEquals(277, fitted.screenY(0));
        assertEquals(1, fitted.share(2000, 500, 1000, 800), 1e-9);
    }

    @Test
    void theShare_isWhatIsSeenOfThePlane() {
        assertEquals(0.5, new Viewport(1, 0, 0).share(2000, 500, 1000, 800), 1e-9);
        assertEquals(0.25, new Viewport(1, -500, -250).share(2000, 500, 1000, 800), 1e-9);
        assertEquals(0, new Viewport(1, 1200, 0).share(2000, 500, 1000, 800), 1e-9);
    }

    @Test
    void aBox_isPutIntoTheMiddle_legible() {
        Viewport on = Viewport.on(new Box(4_000, 9_000, 196, 58), 1000, 800);
        assertEquals(1.1, on.scale());
        assertEquals(500, on.screenX(4_098), 1);
        assertEquals(400, on.screenY(9_029), 1);
        Viewport large = Viewport.on(new Box(0, 0, 9_520, 100), 1000, 800);
        assertEquals(0.1, large.scale(), 1e-9);
    }

    @Test
    void fitting_neverBlowsUpASmallDag() {
        assertTrue(Viewport.fitting(100, 50, 1000, 800).scale() < 1.2);
    }

    @Test
    void fitting_withoutSpace_doesNothing() {
        assertEquals(Viewport.START, Viewport.fitting(100, 50, 0, 0));
    }

    @Test
    void showing_movesAsLittleAsItTakes() {
        Box box = new Box(1000, 40, 100, 50);
        Viewport moved = Viewport.START.showing(box, 800, 600);
        assertTrue(moved.screenX(box.right()) <= 800);
        assertEquals(moved, moved.showing(box, 800, 600));
    }

    @Test
    void whatIsSeen_isTheViewInThePlane() {
        Box seen = new Viewport(2, 0, 0).seen(200, 100);
        assertTrue(seen.contains(new Box(0, 0, 100, 50)));
        assertTrue(seen.width() < 104);
    }

    @Test
    void detail_dependsOnHowMuchIsSeen() {
        assertEquals(Detail.WORDS, Detail.of(800, 1));
        assertEquals(Detail.BLOCKS, Detail.of(801, 1));
        assertEquals(Detail.BLOCKS, Detail.of(10, 0.2));
        assertEquals(Detail.HEAT, Detail.of(4_001, 1));
    }
}
