package dev.quadrat.raster.analyze;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.raster.FolderContext;
import dev.quadrat.raster.Samples;
import dev.quadrat.raster.geotiff.PixelBlock;
import dev.quadrat.raster.geotiff.Window;
import dev.quadrat.raster.scene.Scene;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class AnalyzeScenesTest {
    @TempDir Path folder;

    @Test
    void statisticsAreThoseOfAllPixelsOfTheScenesWindows() throws IOException {
        Scene image = Scene.of("a", Samples.gradient(folder, "a.tif", 20, 10));
        Scene left = image.cropped(new Window(0, 0, 1, 1)); // 0
        Scene right = image.cropped(new Window(2, 1, 2, 1)); // 4, 5
        Path stats = folder.resolve("stats.json");
        new AnalyzeScenes(List.of(left, right), stats.toString()).run(new FolderContext(folder));
        BandStats.Band band = BandStats.read(stats, "stats.json").bands().getFirst();
        assertEquals(3, band.mean(), 1e-12);
        assertEquals(Math.sqrt(14.0 / 3), band.deviation(), 1e-12);
        assertEquals(0, band.min());
        assertEquals(5, band.max());
        assertEquals(3, band.count());
    }

    @Test
    void normalisedBandsHaveMeanZeroAndAConstantBandStaysFinite() throws IOException {
        BandStats stats =
                new BandStats(
                        List.of(
                                new BandStats.Band(10, 2, 0, 20, 9),
                                new BandStats.Band(7, 0, 7, 7, 9)));
        PixelBlock block = new PixelBlock(new Window(0, 0, 1, 1), new float[][] {{14}, {7}});
        assertArrayEquals(new float[] {2}, stats.normalise(block).plane(0));
        assertArrayEquals(new float[] {0}, stats.normalise(block).plane(1));
    }

    @Test
    void otherFilesHoldNoStatistics() throws IOException {
        Path file = folder.resolve("stats.json");
        Files.writeString(file, "{\"other\":1}");
        IOException thrown =
                assertThrows(IOException.class, () -> BandStats.read(file, "stats.json"));
        assertTrue(
                String.valueOf(thrown.getMessage())
                        .startsWith("stats.json holds no band statistics ("));
    }
}
