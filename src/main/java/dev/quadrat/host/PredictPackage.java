package dev.quadrat.host;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.quadrat.run.CommandFile;
import dev.quadrat.run.JavaCommand;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.run.RunJson;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Predicts one image with a package that BUNDLE made: the package's manifest names a command, and
 * that command is run in a child JVM like any other, in a run's folder of its own that is thrown
 * away.
 */
public final class PredictPackage {
    private static final String COMMAND_ID = "predict-image";
    private static final int SCHEMA = 1;

    private final JavaCommand java;

    public PredictPackage(JavaCommand java) {
        this.java = java;
    }

    /**
     * Predicts; the child writes its log to this process's output.
     *
     * @return the child's exit code
     * @throws IOException with a message for people
     */
    public int predict(Path predictPackage, Path image, Path output)
            throws IOException, InterruptedException {
        String command = command(predictPackage);
        if (!Files.isRegularFile(image)) {
            throw new IOException(image + " does not exist; name the image to predict");
        }
        Path folder = Files.createTempDirectory("quadrat-predict-");
        try {
            String runId = String.valueOf(folder.getFileName());
            CommandFile file = file(runId, command, predictPackage, image, output);
            Path config = new RunDirectory(folder).commandFile(COMMAND_ID);
            Files.createDirectories(folder.resolve("commands"));
            Files.writeString(config, RunJson.pretty(file));
            return new ProcessBuilder(
                            java.line(
                                    List.of("-Djava.awt.headless=true"),
                                    "run-command",
                                    config.toString()))
                    .inheritIO()
                    .start()
                    .waitFor();
        } finally {
            FileTrees.delete(folder);
        }
    }

    /**
     * @param runId of its own, so that two at once don't meet beside their outputs
     */
    private static CommandFile file(
            String runId, String command, Path predictPackage, Path image, Path output) {
        String packageUri = predictPackage.toAbsolutePath().normalize().toString();
        String imageUri = image.toAbsolutePath().normalize().toString();
        String outputUri = output.toAbsolutePath().normalize().toString();
        return new CommandFile(
                CommandFile.SCHEMA,
                runId,
                COMMAND_ID,
                "PREDICT_IMAGE",
                List.of(),
                Path.of("").toAbsolutePath().toString(),
                List.of(packageUri, imageUri),
                List.of(outputUri),
                Map.of(
                        "class", command,
                        "packageUri", packageUri,
                        "imageUri", imageUri,
                        "outputUri", outputUri),
                List.of());
    }

    private static String command(Path predictPackage) throws IOException {
        if (!Files.isRegularFile(predictPackage)) {
            throw new IOException(
                    predictPackage
                            + " does not exist; name a predict_package.zip that BUNDLE made");
        }
        try (ZipFile zip = new ZipFile(predictPackage.toFile())) {
            ZipEntry entry = zip.getEntry("manifest.json");
            if (entry == null) {
                throw new NoSuchFileException("it has no manifest.json");
            }
            try (InputStream in = zip.getInputStream(entry)) {
                JsonNode manifest = new ObjectMapper().readTree(in);
                if (manifest.path("schema").asInt() != SCHEMA || !manifest.has("command")) {
                    throw new ZipException("its manifest is of another version");
                }
                return manifest.path("command").asText();
            }
        } catch (IOException e) {
            throw new IOException(
                    "%s is no predict package (%s); name a predict_package.zip that BUNDLE made"
                            .formatted(predictPackage, e.getMessage()),
                    e);
        }
    }
}
