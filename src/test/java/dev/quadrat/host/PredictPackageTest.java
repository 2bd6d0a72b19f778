package dev.quadrat.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quadrat.api.CommandConfig;
import dev.quadrat.api.CommandContext;
import dev.quadrat.api.CommandType;
import dev.quadrat.run.JavaCommand;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class PredictPackageTest {
    /** The image is its own prediction. */
    public record Copy(String packageUri, String imageUri, String outputUri)
            implements CommandConfig {
        @Override
        public CommandType type() {
            return CommandType.PREDICT;
        }

        @Override
        public void run(CommandContext context) throws IOException {
            Files.copy(context.input(imageUri), context.output(outputUri));
        }
    }

    @TempDir Path folder;

    @Test
    void aPredictionAppearsWithNothingBesideIt() throws IOException, InterruptedException {
        Path zip = folder.resolve("package.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("manifest.json"));
            out.write(
                    "{\"schema\":1,\"command\":\"%s\"}"
                            .formatted(Copy.class.getName())
                            .getBytes(StandardCharsets.UTF_8));
        }
        Path image = Files.writeString(folder.resolve("image.tif"), "image");
        Path output = folder.resolve("made/out.tif");
        int exit =
                new PredictPackage(JavaCommand.current("dev.quadrat.Main"))
                        .predict(zip, image, output);
        assertEquals(0, exit);
        assertEquals("image", Files.readString(output));
        try (Stream<Path> files = Files.list(folder.resolve("made"))) {
            assertEquals(List.of(output), files.toList());
        }
    }
}
