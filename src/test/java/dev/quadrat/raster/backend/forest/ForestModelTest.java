package dev.quadrat.raster.backend.forest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.quadrat.raster.geotiff.PixelBlock;
import dev.quadrat.raster.geotiff.Window;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class ForestModelTest {
    @TempDir Path folder;

    /** Above 10 is the second class. */
    private static ForestModel threshold() {
        FlatTree tree =
                FlatTree.of(
                        0,
                        List.of(new FlatTree.Node(0, 10, -1, -2)),
                        List.of(new float[] {1, 0}, new float[] {0, 1}));
        return new ForestModel(new BoxFeatures(List.of(), List.of()), 1, 2, List.of(tree));
    }

    private static PixelBlock pixels(float[][] planes) {
        return new PixelBlock(new Window(0, 0, 3, 1), planes);
    }

    @Test
    void aModelThatWasReadBackPredictsTheSame() throws IOException {
        Path file = folder.resolve("model.bin");
        threshold().write(file);
        ForestPredictor predictor = new ForestPredictor(ForestModel.read(file));
        assertArrayEquals(
                new byte[] {1, 1, 2},
                predictor.predict(pixels(new float[][] {{9, 10, 11}}), new Window(0, 0, 3, 1)));
    }

    @Test
    void anImageWithOtherBandsIsRefused() {
        IOException thrown =
                assertThrows(
                        IOException.class,
                        () ->
                                new ForestPredictor(threshold())
                                        .predict(pixels(new float[2][3]), new Window(0, 0, 3, 1)));
        assertEquals(
                "the image has 2 bands, the model learnt from 1: predict images of the same kind",
                thrown.getMessage());
    }

    @Test
    void anotherFileIsNoForest() throws IOException {
        Path file = folder.resolve("model.bin");
        Files.writeString(file, "hello, world");
        assertEquals(
                file + " is no random forest; run TRAIN again",
                assertThrows(IOException.class, () -> ForestModel.read(file)).getMessage());
    }

    @Test
    void aFileThatIsCutShortIsRefused() throws IOException {
        Path file = folder.resolve("model.bin");
        threshold().write(file);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 3));
        assertEquals(
                file + " is cut short; run TRAIN again",
                assertThrows(IOException.class, () -> ForestModel.read(file)).getMessage());
    }
}
