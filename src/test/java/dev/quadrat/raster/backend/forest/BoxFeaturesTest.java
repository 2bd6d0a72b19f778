package dev.quadrat.raster.backend.forest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quadrat.raster.geotiff.PixelBlock;
import dev.quadrat.raster.geotiff.Window;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.SplittableRandom;

class BoxFeaturesTest {
    private static final Window SCENE = new Window(0, 0, 30, 20);
    private static final BoxFeatures FEATURES = new BoxFeatures(List.of(2, 5), List.of(3));

    @Test
    void meansAndDeviationsAreThoseOfThePlainSums() {
        float[] plane = noise();
        float[][] features = FEATURES.of(block(plane, SCENE), SCENE);
        double sum = 0;
        double squares = 0;
        for (int y = 7; y <= 13; y++) {
            for (int x = 9; x <= 15; x++) {
                sum += plane[y * 30 + x];
                squares += plane[y * 30 + x] * (double) plane[y * 30 + x];
            }
        }
        double mean = sum / 49;
        assertEquals(Math.sqrt(squares / 49 - mean * mean), features[3][10 * 30 + 12], 1e-4);
        assertEquals(plane[10 * 30 + 12], features[0][10 * 30 + 12]);
        assertEquals(4, FEATURES.count(1));
        assertEquals(5, FEATURES.margin());
    }

    @Test
    void aWindowWithItsMarginHasTheFeaturesOfTheWholeScene() {
        float[] plane = noise();
        Window window = new Window(0, 12, 9, 8);
        Window around = window.grow(FEATURES.margin()).intersection(SCENE);
        float[][] whole = FEATURES.of(block(plane, SCENE), window);
        float[][] part = FEATURES.of(block(cut(plane, around), around), window);
        for (int f = 0; f < whole.length; f++) {
            assertArrayEquals(whole[f], part[f], 1e-4f);
        }
    }

    private static PixelBlock block(float[] plane, Window window) {
        return new PixelBlock(window, new float[][] {plane});
    }

    private static float[] cut(float[] plane, Window window) {
        return new IntegralImage(SCENE, plane).values(window);
    }

    private static float[] noise() {
        SplittableRandom random = new SplittableRandom(3);
        float[] plane = new float[SCENE.area()];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = random.nextInt(256);
        }
        return plane;
    }
}
