package dev.quadrat.raster.bundle;

import dev.quadrat.api.CommandConfig;
import dev.quadrat.api.CommandContext;
import dev.quadrat.api.CommandIo;
import dev.quadrat.api.CommandType;
import dev.quadrat.raster.backend.Backend;
import dev.quadrat.raster.label.ClassMap;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/**
 * BUNDLE: packs a model with all that {@link PredictImage} needs.
 *
 * <p>The package is a zip file: {@code manifest.json} names the command that predicts with it,
 * beside it lie the settings, the model and the bands' statistics.
 *
 * @param backend made the model
 * @param classes what the predicted ids mean
 * @param modelUri the model
 * @param statsUri the bands' statistics, or null
 * @param packageUri where the package goes
 */
public record BundleModel(
        Backend backend,
        ClassMap classes,
        String modelUri,
        @Nullable String statsUri,
        String packageUri)
        implements CommandConfig {
    @Override
    public CommandType type() {
        return CommandType.BUNDLE;
    }

    @Override
    public void reportIo(CommandType type, CommandIo io) {
        io.input(modelUri).output(packageUri);
        if (statsUri != null) {
            io.input(statsUri);
        }
    }

    @Override
    public void run(CommandContext context) throws IOException {
        PredictPackage.write(
                context.output(packageUri),
                new PackageSettings(backend, classes).json(),
                context.input(modelUri),
                statsUri == null ? null : context.input(statsUri));
    }
}
