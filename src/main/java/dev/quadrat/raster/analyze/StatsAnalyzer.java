package dev.quadrat.raster.analyze;

import dev.quadrat.api.CommandContext;
import dev.quadrat.api.CommandIo;
import dev.quadrat.api.CommandType;
import dev.quadrat.api.Config;
import dev.quadrat.api.ExperimentConfig;
import dev.quadrat.raster.geotiff.PixelBlock;
import dev.quadrat.raster.geotiff.Window;
import dev.quadrat.raster.scene.Scene;
import dev.quadrat.raster.scene.SceneImage;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures each band's mean, deviation, least and greatest value. TRAIN scales bands by them.
 *
 * <pre>{@code
 * experiment.analyzer(new StatsAnalyzer())
 * }</pre>
 *
 * @param statsUri where the result goes; null means {@code stats.json} in ANALYZE's folder
 */
public record StatsAnalyzer(@Nullable String statsUri) implements Analyzer {
    private static final int BLOCK = 512;

    /** An analyzer that writes to ANALYZE's folder. */
    public StatsAnalyzer() {
        this(null);
    }

    /**
     * Where the statistics of an experiment lie.
     *
     * @param experiment the experiment
     * @return the URI that was set, or the one in ANALYZE's folder
     */
    public String statsUri(ExperimentConfig experiment) {
        return statsUri != null
                ? statsUri
                : experiment.commandUri(CommandType.ANALYZE) + "/stats.json";
    }

    @Override
    public Config updateForCommand(CommandType type, ExperimentConfig experiment) {
        return type.equals(CommandType.ANALYZE) ? new StatsAnalyzer(statsUri(experiment)) : this;
    }

    @Override
    public void reportIo(CommandType type, CommandIo io) {
        if (type.equals(CommandType.ANALYZE) && statsUri != null) {
            io.output(statsUri);
        }
    }

    @Override
    public void analyze(List<Scene> scenes, CommandContext context) throws IOException {
        if (statsUri == null) {
            throw new IllegalStateException("the analyzer was not updated for ANALYZE");
        }
        List<RunningStatistics> bands = new ArrayList<>();
        for (int i = 0; i < scenes.size(); i++) {
            context.progress((double) i / scenes.size(), "scene " + scenes.get(i).id());
            add(scenes.get(i), bands, context);
        }
        BandStatistics statistics =
                new BandStatistics(bands.stream().map(RunningStatistics::result).toList());
        for (int i = 0; i < statistics.bands().size(); i++) {
            context.log("band " + (i + 1) + ": " + statistics.bands().get(i));
        }
        statistics.write(context.output(statsUri));
    }

    private static void add(Scene scene, List<RunningStatistics> bands, CommandContext context)
            throws IOException {
        try (SceneImage image = SceneImage.open(scene, context)) {
            if (bands.isEmpty()) {
                for (int band = 0; band < image.bands(); band++) {
                    bands.add(new RunningStatistics());
                }
            } else if (bands.size() != image.bands()) {
                throw new IOException(
                        "scene '%s' has %d bands where those before it have %d; give all scenes the same bands"
                                .formatted(scene.id(), image.bands(), bands.size()));
            }
            for (Window window : image.extent().tiles(BLOCK)) {
                context.throwIfCancelled();
                PixelBlock block = image.read(window);
                for (int band = 0; band < bands.size(); band++) {
                    bands.get(band).add(block.plane(band));
                }
            }
        }
    }
}
