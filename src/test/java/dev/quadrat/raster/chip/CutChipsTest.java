package dev.quadrat.raster.chip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.quadrat.api.CommandIo;
import dev.quadrat.api.CommandType;
import dev.quadrat.raster.FolderContext;
import dev.quadrat.raster.Samples;
import dev.quadrat.raster.geotiff.Window;
import dev.quadrat.raster.label.ClassMap;
import dev.quadrat.raster.scene.Dataset;
import dev.quadrat.raster.scene.Scene;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class CutChipsTest {
    private static final ClassMap CLASSES = ClassMap.of("water", "land");

    @TempDir Path folder;

    @Test
    void chipsHaveAMarginThatIsCutAtTheScenesEdge() throws IOException {
        Path file = cut(ChipOptions.ofSize(4).withMargin(3), new Window(0, 0, 8, 6), "chips");
        try (ChipArchive archive = ChipArchive.open(file, "a.zip")) {
            assertEquals(4, archive.description().count());
            Chip last = archive.read(3);
            assertEquals(new Window(4, 2, 4, 4), last.window());
            assertEquals(new Window(1, 0, 7, 6), last.image().window());
            assertEquals(1, last.image().plane(0)[0]);
            assertArrayEquals(
                    new byte[] {2, 2, 1, 1, 2, 2, 1, 1, 2, 2, 1, 1, 1, 1, 1, 1}, last.labels());
        }
    }

    @Test
    void theSameSceneMakesTheSameBytes() throws IOException {
        Window window = new Window(0, 0, 8, 6);
        assertArrayEquals(
                Files.readAllBytes(cut(ChipOptions.ofSize(4), window, "one")),
                Files.readAllBytes(cut(ChipOptions.ofSize(4), window, "two")));
    }

    @Test
    void aChipLargerThanTheSceneIsRefused() {
        IOException thrown =
                assertThrows(
                        IOException.class,
                        () -> cut(ChipOptions.ofSize(9), new Window(0, 0, 8, 6), "chips"));
        assertEquals(
                "chips of 9 × 9 pixels are larger than scene 'east' (8 × 6): choose a smaller chip"
                        + " size",
                thrown.getMessage());
    }

    @Test
    void anyNumberOfPartsWritesTheSameFiles() {
        Dataset dataset =
                Dataset.builder()
                        .training(List.of(Scene.of("a", "a.tif"), Scene.of("b", "b.tif")))
                        .validation(List.of(Scene.of("c", "c.tif")))
                        .build();
        CutChips whole = CutChips.of(dataset, "chips", CLASSES, ChipOptions.ofSize(4));
        List<String> files =
                List.of("chips/train/a.zip", "chips/train/b.zip", "chips/validation/c.zip");
        for (int parts = 1; parts < 5; parts++) {
            List<String> outputs =
                    whole.split(parts).stream().flatMap(p -> outputs(p).stream()).toList();
            assertEquals(files, outputs);
        }
    }

    @Test
    void fewerChipsAreSpreadOverTheScene() {
        List<Window> windows = ChipOptions.ofSize(2).withMost(2).windows(new Window(0, 0, 8, 2));
        assertEquals(List.of(new Window(0, 0, 2, 2), new Window(4, 0, 2, 2)), windows);
    }

    @Test
    void anotherFileHoldsNoChips() throws IOException {
        Path file = folder.resolve("text.zip");
        Files.writeString(file, "hello");
        IOException thrown =
                assertThrows(IOException.class, () -> ChipArchive.open(file, "text.zip").close());
        assertEquals(
                "text.zip holds no chips that can be read (zip END header not found); run CHIP"
                        + " again",
                thrown.getMessage());
    }

    private static List<String> outputs(CutChips part) {
        CommandIo io = new CommandIo();
        part.reportIo(CommandType.CHIP, io);
        return io.outputs();
    }

    private Path cut(ChipOptions options, Window window, String name) throws IOException {
        Scene scene =
                Scene.of("east", Samples.gradient(folder, name + ".tif", 20, 10))
                        .cropped(window)
                        .labelled(Samples.square(folder));
        Dataset dataset = Dataset.builder().training(List.of(scene)).build();
        String uri = folder.resolve(name).toString();
        CutChips.of(dataset, uri, CLASSES, options).run(new FolderContext(folder));
        return folder.resolve(name + "/train/east.zip");
    }
}
