package dev.quadrat;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.batch.fake.Containers;
import dev.quadrat.batch.fake.FakeBatch;
import dev.quadrat.batch.fake.FakeBatchServer;
import dev.quadrat.batch.fake.FakeResources;
import dev.quadrat.batch.fake.Faults;
import dev.quadrat.run.JavaCommand;
import dev.quadrat.storage.s3.S3ForTests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Batch and S3 on ports of this machine, whose time passes, and the program in processes. */
final class BatchScene implements AutoCloseable {
    private static final long STEP_MILLIS = 200;

    final FakeBatch batch;
    final FakeBatchServer server;
    final String bucket = S3ForTests.newBucket();
    private final Path folder;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    BatchScene(Path folder, Containers containers) throws IOException {
        this.folder = folder;
        batch = new FakeBatch(Instant::now, containers);
        server = new FakeBatchServer(batch, FakeResources.spot(), new Faults());
        var _ =
                clock.scheduleWithFixedDelay(
                        batch::step, STEP_MILLIS, STEP_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** A folder with a program {@code quadrat} that is this one. */
    static Path image(Path folder) throws IOException {
        Path program = Files.createDirectory(folder.resolve("image")).resolve("quadrat");
        String exports =
                S3ForTests.environment().entrySet().stream()
                        .map(e -> "export %s='%s'\n".formatted(e.getKey(), e.getValue()))
                        .collect(Collectors.joining());
        String line =
                JavaCommand.current("dev.quadrat.Main")
                        .line(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx600m"))
                        .stream()
                        .map(word -> "'" + word + "'")
                        .collect(Collectors.joining(" "));
        Files.writeString(program, "#!/bin/sh\n" + exports + "exec " + line + " \"$@\"\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return program.resolveSibling(".");
    }

    /** As it is started with everything that it needs to run by Batch. */
    List<String> run(Path jar, String... more) {
        List<String> words =
                new ArrayList<>(List.of("run", "aws_batch", "-v", "-p", jar.toString()));
        for (String value : List.of("cpu_queue=spot", "cpu_definition=quadrat")) {
            words.addAll(List.of("-o", value));
        }
        words.addAll(List.of("-a", "root_uri", bucket + "/out"));
        words.addAll(List.of(more));
        return words;
    }

    Process start(Path home, List<String> words, Path output) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                                JavaCommand.current("dev.quadrat.Main")
                                        .line(
                                                List.of(
                                                        "-XX:TieredStopAtLevel=1",
                                                        "-Djava.awt.headless=true"),
                                                words.toArray(String[]::new)))
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        Map<String, String> environment = new HashMap<>(S3ForTests.environment());
        environment.put("AWS_ENDPOINT_URL", server.address());
        environment.put("AWS_EC2_METADATA_DISABLED", "true");
        environment.put("AWS_CONFIG_FILE", folder.resolve("config").toString());
        environment.put("AWS_SHARED_CREDENTIALS_FILE", folder.resolve("credentials").toString());
        environment.put("QUADRAT_HOME", home.toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** What it has printed when it has come to its end. */
    String ended(Process process, Path output) throws IOException, InterruptedException {
        assertTrue(process.waitFor(3, TimeUnit.MINUTES), "it comes to its end");
        return Files.readString(output);
    }

    @Override
    public void close() {
        clock.shutdownNow();
        server.close();
    }
}
