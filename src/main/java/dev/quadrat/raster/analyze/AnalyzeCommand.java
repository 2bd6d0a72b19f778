package dev.quadrat.raster.analyze;

import dev.quadrat.api.CommandConfig;
import dev.quadrat.api.CommandContext;
import dev.quadrat.api.CommandIo;
import dev.quadrat.api.CommandType;
import dev.quadrat.raster.scene.Scene;

import java.io.IOException;
import java.util.List;

/**
 * Runs an experiment's analyzers over its training and validation scenes.
 *
 * @param scenes the scenes
 * @param analyzers what to measure
 */
public record AnalyzeCommand(List<Scene> scenes, List<Analyzer> analyzers)
        implements CommandConfig {
    /** Copies the lists. */
    public AnalyzeCommand {
        scenes = List.copyOf(scenes);
        analyzers = List.copyOf(analyzers);
    }

    @Override
    public CommandType type() {
        return CommandType.ANALYZE;
    }

    @Override
    public void reportIo(CommandType type, CommandIo io) {
        scenes.forEach(scene -> io.input(scene.imageUri()));
        analyzers.forEach(analyzer -> analyzer.reportIo(type, io));
    }

    @Override
    public void run(CommandContext context) throws IOException {
        for (Analyzer analyzer : analyzers) {
            analyzer.analyze(scenes, context);
        }
    }
}
