package dev.quadrat.raster.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.quadrat.api.CommandIo;
import dev.quadrat.raster.FolderContext;
import dev.quadrat.raster.Samples;
import dev.quadrat.raster.geotiff.Window;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

class SceneTest {
    @TempDir Path folder;

    @Test
    void quartersCoverAnImageOfOddSize() {
        List<Scene> quarters = Scene.of("a", "a.tif").quarters(new Window(0, 0, 5, 3));
        assertEquals(
                List.of("a-nw", "a-ne", "a-sw", "a-se"), quarters.stream().map(Scene::id).toList());
        assertEquals(new Window(2, 1, 3, 2), quarters.getLast().window());
    }

    @Test
    void twoScenesMayNotShareAnId() {
        Scene scene = Scene.of("east", "east.tif");
        Dataset.Builder builder =
                Dataset.builder().training(List.of(scene)).validation(List.of(scene));
        assertEquals(
                "two scenes have the id 'east'; ids name files, give each scene its own",
                assertThrows(IllegalArgumentException.class, builder::build).getMessage());
    }

    @Test
    void aSceneWithoutLabelsIsReportedAsMissing() {
        CommandIo io = new CommandIo();
        Scene.of("east", "east.tif").reportLabelled("CHIP", io);
        assertEquals(
                List.of(
                        "scene 'east' has no labels and CHIP needs them: add .labelled(…) to the"
                                + " scene"),
                io.missing());
    }

    @Test
    void aWindowBeyondTheImageIsRefused() throws IOException {
        String image = Samples.gradient(folder, "a.tif", 20, 10);
        Scene scene = Scene.of("east", image).cropped(new Window(15, 0, 10, 10));
        assertEquals(
                "the window of scene 'east' (10 × 10 pixels at column 15, row 0) reaches beyond its"
                        + " image %s of 20 × 10 pixels".formatted(image),
                assertThrows(
                                IOException.class,
                                () -> SceneImage.open(scene, new FolderContext(folder)))
                        .getMessage());
    }

    @Test
    void pixelsCountFromTheScenesOwnCorner() throws IOException {
        Scene scene =
                Scene.of("east", Samples.gradient(folder, "a.tif", 20, 10))
                        .cropped(new Window(4, 3, 6, 5));
        try (SceneImage image = SceneImage.open(scene, new FolderContext(folder))) {
            assertEquals(4 + 2 * 3, image.read(new Window(0, 0, 1, 1)).plane(0)[0]);
            assertEquals(14, image.georeference().orElseThrow().transform().x0());
            assertEquals(47, image.georeference().orElseThrow().transform().y0());
        }
    }
}
