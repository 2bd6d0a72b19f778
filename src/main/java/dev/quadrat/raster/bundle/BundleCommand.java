package dev.quadrat.raster.bundle;

import dev.quadrat.api.CommandConfig;
import dev.quadrat.api.CommandContext;
import dev.quadrat.api.CommandIo;
import dev.quadrat.api.CommandType;
import dev.quadrat.raster.backend.Backend;
import dev.quadrat.raster.label.ClassMap;

import java.io.IOException;

/**
 * Packs a model with what a prediction needs.
 *
 * @param backend knows the model's format
 * @param classes the classes
 * @param modelUri the model file
 * @param statsUri ANALYZE's band statistics
 * @param packageUri the package to write
 */
public record BundleCommand(
        Backend backend, ClassMap classes, String modelUri, String statsUri, String packageUri)
        implements CommandConfig {
    @Override
    public CommandType type() {
        return CommandType.BUNDLE;
    }

    @Override
    public void reportIo(CommandType type, CommandIo io) {
        io.input(modelUri).input(statsUri).output(packageUri);
        backend.reportIo(type, io);
    }

    @Override
    public void run(CommandContext context) throws IOException {
        PredictPackage.write(
                context.output(packageUri),
                new PredictPackage.Settings(
                        PredictPackage.SCHEMA, backend.format().name(), classes.names()),
                context.input(modelUri),
                context.input(statsUri));
    }
}
