package dev.quadrat.bench.sets;

import dev.quadrat.api.CommandConfig;
import dev.quadrat.api.CommandContext;
import dev.quadrat.api.CommandIo;
import dev.quadrat.api.CommandType;
import dev.quadrat.api.Config;
import dev.quadrat.api.Split;

import java.nio.file.Files;
import java.util.List;

/** An author's commands. */
public final class Steps {
    private Steps() {}

    /** What is cut and predicted. */
    public record Scene(String id, String imageUri, String labelUri) implements Config {
        String under(String folder) {
            return folder + "/" + id + ".bin";
        }
    }

    /** How scenes are cut. */
    public record Options(int chipSize, double overlap, List<String> bands) implements Config {}

    /** How is learnt. */
    public record Learner(int trees, double rate) implements Config {}

    /** A part a scene. */
    public record Chip(List<Scene> scenes, Options options, String uri) implements CommandConfig {
        @Override
        public CommandType type() {
            return CommandType.CHIP;
        }

        @Override
        public List<Chip> split(int parts) {
            return Split.into(scenes, parts).stream().map(p -> new Chip(p, options, uri)).toList();
        }

        @Override
        public void reportIo(CommandType type, CommandIo io) {
            for (Scene scene : scenes) {
                io.input(scene.imageUri).input(scene.labelUri).output(scene.under(uri));
            }
        }

        @Override
        public void run(CommandContext context) throws Exception {
            for (Scene scene : scenes) {
                Files.writeString(context.output(scene.under(uri)), scene.id);
            }
        }
    }

    /** Reads every chip. */
    public record Train(List<String> chips, Learner learner, String modelUri)
            implements CommandConfig {
        @Override
        public CommandType type() {
            return CommandType.TRAIN;
        }

        @Override
        public void reportIo(CommandType type, CommandIo io) {
            io.inputs(chips).output(modelUri);
        }

        @Override
        public void run(CommandContext context) throws Exception {
            Files.writeString(context.output(modelUri), learner.toString());
        }
    }

    /** A part a scene. */
    public record Predict(List<Scene> scenes, String modelUri, String uri)
            implements CommandConfig {
        @Override
        public CommandType type() {
            return CommandType.PREDICT;
        }

        @Override
        public List<Predict> split(int parts) {
            return Split.into(scenes, parts).stream()
                    .map(part -> new Predict(part, modelUri, uri))
                    .toList();
        }

        @Override
        public void reportIo(CommandType type, CommandIo io) {
            io.input(modelUri);
            for (Scene scene : scenes) {
                io.input(scene.imageUri).output(scene.under(uri));
            }
        }

        @Override
        public void run(CommandContext context) throws Exception {
            for (Scene scene : scenes) {
                Files.writeString(context.output(scene.under(uri)), scene.id);
            }
        }
    }

    /** Reads every prediction. */
    public record Eval(List<Scene> scenes, String predictUri, String uri) implements CommandConfig {
        @Override
        public CommandType type() {
            return CommandType.EVAL;
        }

        @Override
        public void reportIo(CommandType type, CommandIo io) {
            for (Scene scene : scenes) {
                io.input(scene.labelUri).input(scene.under(predictUri));
            }
            io.output(uri);
        }

        @Override
        public void run(CommandContext context) throws Exception {
            Files.writeString(context.output(uri), "{}");
        }
    }
}
