package dev.quadrat.raster.analyze;

import dev.quadrat.api.CommandConfig;
import dev.quadrat.api.CommandContext;
import dev.quadrat.api.CommandIo;
import dev.quadrat.api.CommandType;
import dev.quadrat.raster.geotiff.PixelBlock;
import dev.quadrat.raster.geotiff.Window;
import dev.quadrat.raster.scene.Scene;
import dev.quadrat.raster.scene.SceneImage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * ANALYZE: measures the bands of scenes.
 *
 * @param scenes what is measured
 * @param statsUri where the statistics go, see {@link BandStats}
 */
public record AnalyzeScenes(List<Scene> scenes, String statsUri) implements CommandConfig {
    private static final int WINDOW = 512;

    /** Copies. */
    public AnalyzeScenes {
        scenes = List.copyOf(scenes);
    }

    @Override
    public CommandType type() {
        return CommandType.ANALYZE;
    }

    @Override
    public void reportIo(CommandType type, CommandIo io) {
        scenes.forEach(scene -> io.input(scene.imageUri()));
        io.output(statsUri);
        if (scenes.isEmpty()) {
            io.missing("the dataset has no training or validation scenes to analyse: add some");
        }
    }

    @Override
    public void run(CommandContext context) throws IOException {
        List<BandMoments> bands = new ArrayList<>();
        for (int i = 0; i < scenes.size(); i++) {
            context.progress((double) i / scenes.size(), "measure " + scenes.get(i).id());
            try (SceneImage image = SceneImage.open(scenes.get(i), context)) {
                checkBands(bands, image.bands(), scenes.get(i));
                measure(image, bands, context);
            }
        }
        new BandStats(bands.stream().map(BandMoments::stats).toList())
                .write(context.output(statsUri));
    }

    private void checkBands(List<BandMoments> bands, int count, Scene scene) throws IOException {
        while (bands.size() < count && scene.equals(scenes.getFirst())) {
            bands.add(new BandMoments());
        }
        if (bands.size() != count) {
            throw new IOException(
                    "%s has %d bands, %s has %d: all images of an experiment need the same bands"
                            .formatted(
                                    scene.imageUri(),
                                    count,
                                    scenes.getFirst().imageUri(),
                                    bands.size()));
        }
    }

    private static void measure(SceneImage image, List<BandMoments> bands, CommandContext context)
            throws IOException {
        for (Window window : image.extent().tiles(WINDOW)) {
            context.throwIfCancelled();
            PixelBlock block = image.read(window);
            for (int band = 0; band < bands.size(); band++) {
                bands.get(band).add(block.plane(band));
            }
        }
    }
}
