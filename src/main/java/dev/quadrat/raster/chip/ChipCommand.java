package dev.quadrat.raster.chip;

import dev.quadrat.api.CommandConfig;
import dev.quadrat.api.CommandContext;
import dev.quadrat.api.CommandIo;
import dev.quadrat.api.CommandType;
import dev.quadrat.api.Split;
import dev.quadrat.raster.geotiff.Window;
import dev.quadrat.raster.label.ClassMap;
import dev.quadrat.raster.label.LabelRaster;
import dev.quadrat.raster.scene.Scene;
import dev.quadrat.raster.scene.SceneImage;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Cuts scenes into chips with a class id for each pixel. One file a scene, {@code
 * <uri>/train/<scene id>.npz} or {@code <uri>/validation/<scene id>.npz}.
 *
 * @param classes the classes
 * @param options how to cut
 * @param training scenes to learn from
 * @param validation scenes held out
 * @param uri CHIP's folder
 */
public record ChipCommand(
        ClassMap classes,
        ChipOptions options,
        List<Scene> training,
        List<Scene> validation,
        String uri)
        implements CommandConfig {
    /** Copies the lists. */
    public ChipCommand {
        training = List.copyOf(training);
        validation = List.copyOf(validation);
    }

    @Override
    public CommandType type() {
        return CommandType.CHIP;
    }

    /**
     * The files of training chips.
     *
     * @return their URIs
     */
    public List<String> trainingChips() {
        return training.stream().map(scene -> uri + "/train/" + scene.id() + ".npz").toList();
    }

    /**
     * The files of validation chips.
     *
     * @return their URIs
     */
    public List<String> validationChips() {
        return validation.stream()
                .map(scene -> uri + "/validation/" + scene.id() + ".npz")
                .toList();
    }

    @Override
    public List<ChipCommand> split(int parts) {
        Set<Scene> learnt = new HashSet<>(training);
        List<Scene> all = Stream.concat(training.stream(), validation.stream()).toList();
        return Split.into(all, parts).stream()
                .map(part ->
                        new ChipCommand(
                                classes,
                                options,
                                part.stream().filter(learnt::contains).toList(),
                                part.stream().filter(s -> !learnt.contains(s)).toList(),
                                uri))
                .toList();
    }

    @Override
    public void reportIo(CommandType type, CommandIo io) {
        training.forEach(scene -> scene.reportLabelled("CHIP", io));
        validation.forEach(scene -> scene.reportLabelled("CHIP", io));
        io.outputs(trainingChips()).outputs(validationChips());
    }

    @Override
    public void run(CommandContext context) throws IOException {
        int total = training.size() + validation.size();
        for (int i = 0; i < total; i++) {
            boolean learnt = i < training.size();
            Scene scene = learnt ? training.get(i) : validation.get(i - training.size());
            String output =
                    learnt ? trainingChips().get(i) : validationChips().get(i - training.size());
            context.progress((double) i / total, "scene " + scene.id());
            int chips = cut(scene, output, context);
            context.log("scene %s: %d chips".formatted(scene.id(), chips));
        }
    }

    private int cut(Scene scene, String output, CommandContext context) throws IOException {
        try (SceneImage image = SceneImage.open(scene, context)) {
            Window extent = image.extent();
            if (extent.width() < options.size() || extent.height() < options.size()) {
                throw new IOException(
                        "chips of %d pixels don't fit into scene '%s' of %d × %d pixels; make them smaller"
                                .formatted(
                                        options.size(),
                                        scene.id(),
                                        extent.width(),
                                        extent.height()));
            }
            LabelRaster labels = image.labels(classes, context);
            List<Window> windows = options.windows(scene.id(), extent);
            try (ChipWriter writer = new ChipWriter(context.output(output))) {
                for (Window window : windows) {
                    context.throwIfCancelled();
                    Window frame = window.grow(options.margin()).intersection(extent);
                    writer.write(new Chip(image.read(frame), window, labels.read(window)));
                }
            }
            return windows.size();
        }
    }
}
