package dev.quadrat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.host.ExperimentJar;
import dev.quadrat.host.SmallLandWater;
import dev.quadrat.run.JavaCommand;
import dev.quadrat.storage.Storage;
import dev.quadrat.storage.s3.S3ForTests;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The whole program in processes of its own, with data and results on S3. */
class RunOnS3Test {
    private static final Path DATA = Path.of("src/example/data/blue-marble");

    private static final String PROGRAMS =
            """
            public class Programs implements ExperimentSet {
                public record Tiles(String uri) implements CommandConfig {
                    public CommandType type() { return CommandType.CHIP; }
                    public void reportIo(CommandType t, CommandIo io) { io.output(uri); }
                    public void run(CommandContext context) throws Exception {
                        Path tiles = Files.createDirectories(context.output(uri).resolve("deep"));
                        Files.writeString(tiles.resolve("1.txt"), "tile 1");
                        Files.writeString(tiles.resolveSibling("2.txt"), "tile 2");
                    }
                }
                public List<CommandConfig> expPrograms(@Arg("root_uri") String root, @Arg("local") String local) {
                    return List.of(new Tiles(root + "/tiles"),
                        ProgramCommand.builder(CommandType.TRAIN, "sh", "-c",
                                "cat $input_tiles/deep/1.txt $input_tiles/2.txt ${input.in} > $output_all; cp $output_all ${output.copy}")
                            .input("tiles", root + "/tiles").input("in", root + "/in.txt")
                            .output("all", root + "/all.txt").output("copy", local + "/copy.txt").build());
                }
            }
            """;

    @TempDir Path folder;
    private final Storage storage = S3ForTests.storage();
    private final String bucket = S3ForTests.newBucket();

    private record Ended(int exit, String output) {}

    @BeforeEach
    void upload() throws IOException, InterruptedException {
        storage.put(DATA, bucket + "/data", () -> false);
    }

    private Ended quadrat(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(
                                JavaCommand.current("dev.quadrat.Main")
                                        .line(List.of("-XX:TieredStopAtLevel=1"), arguments))
                        .redirectErrorStream(true);
        builder.environment().putAll(S3ForTests.environment());
        builder.environment().put("QUADRAT_HOME", folder.resolve("home").toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }

    private Ended quadrat(String subcommand, Path jar, String... arguments)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(subcommand.split(" ")));
        all.addAll(List.of("-p", jar.toString()));
        all.addAll(List.of(arguments));
        return quadrat(all.toArray(String[]::new));
    }

    private static String lastLine(Ended ended) {
        return ended.output().lines().reduce("", (before, line) -> line);
    }

    @Test
    void theExampleMakesTheSameOnS3AsOnADisk() throws Exception {
        Path jar =
                ExperimentJar.in(folder).source("LandWater", SmallLandWater.SOURCE).build("s.jar");
        String root = bucket + "/out";
        String[] remote = {"-a", "root_uri", root, "-a", "data_uri", bucket + "/data"};
        assertEquals("6 commands · 6 to run", lastLine(quadrat("plan", jar, remote)));
        Ended run = quadrat("run local", jar, remote);
        assertEquals(0, run.exit(), run.output());
        Ended again = quadrat("plan", jar, remote);
        assertEquals("6 commands · nothing to run · 6 done", lastLine(again));

        Path out = folder.resolve("out");
        Ended local =
                quadrat(
                        "run local",
                        jar,
                        "-a",
                        "root_uri",
                        out.toString(),
                        "-a",
                        "data_uri",
                        DATA.toString());
        assertEquals(0, local.exit(), local.output());
        assertEquals(
                Files.readString(out.resolve("eval/small/eval.json")),
                storage.readText(root + "/eval/small/eval.json"));
        Path fetched = folder.resolve("fetched.tif");
        storage.fetch(root + "/predict/small/indonesia.tif", fetched, () -> false);
        assertEquals(-1, Files.mismatch(out.resolve("predict/small/indonesia.tif"), fetched));
        assertTrue(storage.exists(root + "/bundle/small/predict_package.zip"));
        assertTrue(storage.exists(root + "/experiments/small.json"));
    }

    @Test
    void programsReadFilesAndFoldersFromS3AndWriteThereAndHere() throws Exception {
        Path jar = ExperimentJar.in(folder).source("Programs", PROGRAMS).build("programs.jar");
        storage.writeText(bucket + "/in.txt", "in");
        String[] arguments = {"-a", "root_uri", bucket, "-a", "local", folder.toString()};
        Ended run = quadrat("run local", jar, arguments);
        assertEquals(0, run.exit(), run.output());
        assertEquals("tile 1tile 2in", storage.readText(bucket + "/all.txt"));
        assertEquals("tile 1tile 2in", Files.readString(folder.resolve("copy.txt")));
        assertEquals("tile 2", storage.readText(bucket + "/tiles/2.txt"));
        storage.writeText(bucket + "/in.txt", "changed");
        String plan = quadrat("plan", jar, arguments).output();
        assertTrue(plan.contains(bucket + "/in.txt changed since "), plan);
    }

    @Test
    void aBucketThatIsNotThereIsNamedBeforeAnythingRuns() throws Exception {
        Path jar = ExperimentJar.in(folder).source("Programs", PROGRAMS).build("programs.jar");
        Ended run =
                quadrat(
                        "run local",
                        jar,
                        "-a",
                        "root_uri",
                        "s3://no-such-bucket",
                        "-a",
                        "local",
                        folder.toString());
        assertEquals(3, run.exit(), run.output());
        assertEquals(
                "quadrat: s3://no-such-bucket/all.txt and 2 more in its folder can't be looked at:"
                        + " there is no bucket 'no-such-bucket'; correct its name or create it;"
                        + " mend the access and plan again",
                run.output().lines().findFirst().orElse(""));
    }
}
