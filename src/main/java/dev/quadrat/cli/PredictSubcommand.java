package dev.quadrat.cli;

import dev.quadrat.workbench.Predictions;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** Applies a bundled model to one image. */
@Command(name = "predict", description = "Predict one image with a package that BUNDLE made.")
final class PredictSubcommand implements Callable<Integer> {
    @Mixin CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "PACKAGE", description = "A predict_package.zip.")
    Path predictPackage = Path.of("");

    @Parameters(index = "1", paramLabel = "IMAGE", description = "A GeoTIFF.")
    Path image = Path.of("");

    @Parameters(index = "2", paramLabel = "OUTPUT", description = "The prediction to write.")
    Path output = Path.of("");

    private final Predictions predictions;
    private final Console console;

    PredictSubcommand(Predictions predictions, Console console) {
        this.predictions = predictions;
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            boolean written = predictions.predict(predictPackage, image, output);
            return written ? ExitCode.OK : ExitCode.COMMAND_FAILED;
        } catch (IOException e) {
            console.error(String.valueOf(e.getMessage()));
            return ExitCode.REFUSED;
        }
    }
}
