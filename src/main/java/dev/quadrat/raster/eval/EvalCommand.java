package dev.quadrat.raster.eval;

import dev.quadrat.api.CommandConfig;
import dev.quadrat.api.CommandContext;
import dev.quadrat.api.CommandIo;
import dev.quadrat.api.CommandType;
import dev.quadrat.raster.label.ClassMap;
import dev.quadrat.raster.predict.PredictCommand;
import dev.quadrat.raster.scene.Scene;

import java.io.IOException;
import java.util.List;

/**
 * Runs an experiment's evaluators over its validation scenes.
 *
 * @param evaluators how to compare
 * @param classes the classes
 * @param scenes the validation scenes
 * @param predictUri PREDICT's folder
 */
public record EvalCommand(
        List<Evaluator> evaluators, ClassMap classes, List<Scene> scenes, String predictUri)
        implements CommandConfig {
    /** Copies the lists. */
    public EvalCommand {
        evaluators = List.copyOf(evaluators);
        scenes = List.copyOf(scenes);
    }

    @Override
    public CommandType type() {
        return CommandType.EVAL;
    }

    @Override
    public void reportIo(CommandType type, CommandIo io) {
        for (Scene scene : scenes) {
            scene.reportLabelled("EVAL", io);
            io.input(PredictCommand.prediction(predictUri, scene));
        }
        evaluators.forEach(evaluator -> evaluator.reportIo(type, io));
        if (scenes.isEmpty()) {
            io.missing("the dataset has no validation scenes and EVAL compares them: add some");
        }
    }

    @Override
    public void run(CommandContext context) throws IOException {
        for (Evaluator evaluator : evaluators) {
            evaluator.evaluate(scenes, classes, predictUri, context);
        }
    }
}
