package dev.quadrat.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LanesTest {
    @Test
    void edgesOfOneBundleShareATrunk() {
        Lanes lanes = new Lanes();
        lanes.add(1, 0, 100);
        lanes.add(1, 0, 300);
        lanes.assign();

        assertEquals(0, lanes.width());
        assertEquals(0, lanes.offset(1));
    }

    @Test
    void trunksThatWouldOverlapStandBesideEachOther() {
        Lanes lanes = new Lanes();
        lanes.add(1, 0, 100);
        lanes.add(2, 150, 50);
        lanes.assign();

        assertNotEquals(lanes.offset(1), lanes.offset(2));
        assertEquals(Lanes.SPACING, lanes.width());
    }

    @Test
    void trunksAboveEachOtherShareALane() {
        Lanes lanes = new Lanes();
        lanes.add(1, 0, 100);
        lanes.add(2, 200, 300);
        lanes.assign();

        assertEquals(lanes.offset(1), lanes.offset(2));
    }

    @Test
    void theSpaceForLanesHasAnEnd() {
        Lanes lanes = new Lanes();
        for (int bundle = 0; bundle < 1_000; bundle++) {
            lanes.add(bundle, bundle, 5_000);
        }
        lanes.assign();

        assertTrue(lanes.width() < 200);
    }
}
