package dev.quadrat.raster.geotiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.quadrat.raster.Samples;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class GeoTiffTest {
    @TempDir Path folder;

    private static GeoTiffReader open(Path file) throws IOException {
        return GeoTiffReader.open(FileChannel.open(file), "a.tif");
    }

    @Test
    void aWindowThatStraddlesTilesHasTheWrittenPixels() throws IOException {
        Path file = Path.of(Samples.gradient(folder, "a.tif", 600, 300));
        try (GeoTiffReader image = open(file)) {
            PixelBlock block = image.read(new Window(250, 251, 20, 10));
            assertEquals((250 + 2 * 251) % 256, block.plane(0)[0]);
            assertEquals((269 + 2 * 260) % 256, block.plane(0)[199]);
        }
    }

    @Test
    void whatIsWrittenLiesWhereItWasSaidTo() throws IOException {
        Path file = Path.of(Samples.gradient(folder, "a.tif", 20, 10));
        try (GeoTiffReader image = open(file)) {
            Georeference place = image.georeference().orElseThrow();
            assertEquals(Samples.DEGREES.transform(), place.transform());
            assertEquals(Optional.of("EPSG:4326"), place.crs());
        }
    }

    @Test
    void eachTileIsPaintedOnceAndNoneIsLargerThanATile() throws IOException {
        List<Window> painted = new ArrayList<>();
        Window extent = new Window(0, 0, 600, 300);
        GeoTiffWriter.write(
                folder.resolve("a.tif"),
                extent,
                Optional.empty(),
                window -> {
                    painted.add(window);
                    return new byte[window.area()];
                });
        assertEquals(extent.tiles(GeoTiffWriter.TILE), painted);
    }

    @Test
    void aPainterThatFailsFailsTheWriting() {
        IOException failure = new IOException("no disk");
        IOException thrown =
                assertThrows(
                        IOException.class,
                        () ->
                                GeoTiffWriter.write(
                                        folder.resolve("a.tif"),
                                        new Window(0, 0, 9, 9),
                                        Optional.empty(),
                                        window -> {
                                            throw failure;
                                        }));
        assertEquals("no disk", thrown.getMessage());
    }

    @Test
    void theRealImagesHaveThreeBandsAndAPlace() throws IOException {
        try (GeoTiffReader image = open(Path.of("src/example/data/blue-marble/caribbean.tif"))) {
            assertEquals(new Window(0, 0, 768, 512), image.extent());
            assertEquals(3, image.bands());
            assertEquals("EPSG:4326", image.georeference().orElseThrow().crs().orElseThrow());
            PixelBlock all = image.read(image.extent());
            PixelBlock part = image.read(new Window(200, 100, 1, 1));
            assertArrayEquals(new float[] {all.plane(2)[100 * 768 + 200]}, part.plane(2));
        }
    }

    @Test
    void aTextFileIsNoTiff() throws IOException {
        refused(
                "hello, world".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "a.tif is no TIFF; give a GeoTIFF, for instance made with gdal_translate -of"
                        + " GTiff");
    }

    @Test
    void anEmptyFileIsNoTiff() throws IOException {
        refused(
                new byte[0],
                "a.tif is no TIFF; give a GeoTIFF, for instance made with gdal_translate -of"
                        + " GTiff");
    }

    @Test
    void bigTiffIsRefusedByName() throws IOException {
        byte[] bytes = {'I', 'I', 43, 0, 8, 0, 0, 0};
        refused(
                bytes,
                "a.tif is a BigTIFF, which is not read; cut it, for instance with gdal_translate"
                        + " -co BIGTIFF=NO");
    }

    @Test
    void anUnknownCompressionIsRefused() throws IOException {
        Path file = Path.of(Samples.gradient(folder, "a.tif", 20, 10));
        byte[] bytes = Files.readAllBytes(file);
        byte[] tag = {1, 3, 0, 3, 0, 0, 0, 1}; // 259 Compression, one SHORT, big-endian
        int at = find(bytes, tag);
        bytes[at + 8] = (byte) (50000 >> 8); // ZSTD
        bytes[at + 9] = (byte) 50000;
        Files.write(file, bytes);
        IOException thrown =
                assertThrows(
                        IOException.class,
                        () -> {
                            try (GeoTiffReader image = open(file)) {
                                image.read(image.extent());
                            }
                        });
        assertEquals(
                "a.tif can't be read: Unsupported compression type (tag value = 50000)!; copy it,"
                        + " for instance with gdal_translate -co COMPRESS=DEFLATE -co TILED=YES",
                thrown.getMessage());
    }

    private static int find(byte[] bytes, byte[] what) {
        for (int i = 0; i + what.length <= bytes.length; i++) {
            if (java.util.Arrays.equals(bytes, i, i + what.length, what, 0, what.length)) {
                return i;
            }
        }
        throw new AssertionError("no such bytes");
    }

    private void refused(byte[] bytes, String message) throws IOException {
        Path file = folder.resolve("bad.tif");
        Files.write(file, bytes);
        IOException thrown = assertThrows(IOException.class, () -> open(file).close());
        assertEquals(message, thrown.getMessage());
    }
}
