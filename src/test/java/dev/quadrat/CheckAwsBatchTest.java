package dev.quadrat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.batch.fake.Containers;
import dev.quadrat.batch.fake.FakeBatch;
import dev.quadrat.batch.fake.FakeBatchServer;
import dev.quadrat.batch.fake.FakeResources;
import dev.quadrat.batch.fake.Faults;
import dev.quadrat.local.ToyJar;
import dev.quadrat.run.JavaCommand;
import dev.quadrat.storage.s3.S3ForTests;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * {@code quadrat check aws_batch} as a person starts it: a process of its own, whose AWS is found
 * by the environment variables of every AWS tool.
 */
class CheckAwsBatchTest {
    @TempDir Path folder;
    private final Faults faults = new Faults();
    private final FakeBatchServer server;
    private final Map<String, String> environment = new HashMap<>();

    /** What a process left behind. */
    private record Result(int exit, String out, List<String> errors) {}

    CheckAwsBatchTest() throws IOException {
        server =
                new FakeBatchServer(
                        new FakeBatch(Instant::now, Containers.answering(job -> 0)),
                        FakeResources.spot(),
                        faults);
        environment.putAll(S3ForTests.environment());
        environment.put("AWS_ENDPOINT_URL", server.address());
        environment.put("AWS_EC2_METADATA_DISABLED", "true");
    }

    @AfterEach
    void close() {
        server.close();
    }

    private Result quadrat(String... words) throws IOException, InterruptedException {
        List<String> flags =
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.awt.headless=true",
                        "-Xlog:class+load:file=" + folder.resolve("classes.txt"));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder =
                new ProcessBuilder(JavaCommand.current(Main.class.getName()).line(flags, words));
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
        builder.environment().putAll(environment);
        builder.environment().put("QUADRAT_HOME", folder.resolve("home").toString());
        builder.environment().put("AWS_CONFIG_FILE", folder.resolve("config").toString());
        builder.environment()
                .put("AWS_SHARED_CREDENTIALS_FILE", folder.resolve("credentials").toString());
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.redirectOutput(out.toFile()).redirectError(err.toFile());
        Process process = builder.start();
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), "it comes to its end");
        return new Result(process.exitValue(), Files.readString(out), Files.readAllLines(err));
    }

    private Result check(String... options) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("check", "aws_batch"));
        for (String option : options) {
            words.add("-o");
            words.add(option);
        }
        return quadrat(words.toArray(String[]::new));
    }

    @Test
    void whereAllIsWellTheFactsAreShown() throws Exception {
        String bucket = S3ForTests.newBucket();
        Result result =
                check(
                        "cpu_queue=spot",
                        "cpu_definition=quadrat",
                        "run_location=" + bucket + "/runs");
        assertEquals(List.of(), result.errors());
        assertEquals(
                """
                Account         123456789012
                User or role    assumed-role/Maps/ann
                Region          eu-central-1
                CPU queue       spot
                CPU definition  quadrat:7
                Run location    %s/runs
                aws_batch is ready
                """
                        .formatted(bucket),
                result.out());
        assertEquals(0, result.exit());
    }

    @Test
    void whoRunsHereAloneLoadsNothingOfAws() throws Exception {
        Path classes = folder.resolve("classes.txt");
        assertEquals(0, quadrat("check", "local").exit());
        assertFalse(Files.readString(classes).contains(" software.amazon."));
        assertEquals(3, check().exit());
        assertTrue(Files.readString(classes).contains(" software.amazon."));
    }

    @Test
    void allFailuresAreToldAtOnce() throws Exception {
        faults.next("GetCallerIdentity", Faults.Fault.EXPIRED);
        Result result =
                check(
                        "cpu_queue=spott",
                        "cpu_definition=quadrat:8",
                        "run_location=s3://no-such-bucket/runs",
                        "attempts=11");
        assertEquals(
                List.of(
                        "quadrat: AWS Batch starts a job 1 to 10 times, not 11; change the"
                                + " attempts",
                        "quadrat: there is no job queue 'spott' in this account and region"
                                + " (cpu_queue); did you mean spot?",
                        "quadrat: there is no active job definition 'quadrat:8' in this account and"
                                + " region (cpu_definition); did you mean quadrat:7?",
                        "quadrat: the temporary credentials of the default profile have expired;"
                                + " get new ones",
                        "quadrat: the run location s3://no-such-bucket/runs can't be written: there"
                                + " is no bucket 'no-such-bucket'; correct its name or create it"),
                result.errors());
        assertEquals(3, result.exit());
    }

    @Test
    void missingCredentialsAreCalledCredentials() throws Exception {
        environment.remove("AWS_ACCESS_KEY_ID");
        environment.remove("AWS_SECRET_ACCESS_KEY");
        Result result =
                check("cpu_queue=spot", "cpu_definition=quadrat", "run_location=s3://b/runs");
        assertEquals(
                List.of(
                        "quadrat: there are no AWS credentials; run `aws configure`, or choose a"
                                + " profile that has some"),
                result.errors());
        assertEquals(3, result.exit());
    }

    @Test
    void aProfileIsMadeWhereThereIsNone() throws Exception {
        Result result =
                quadrat(
                        "check",
                        "aws_batch",
                        "--profile",
                        "maps",
                        "-o",
                        "cpu_queue=spot",
                        "-o",
                        "cpu_definition=quadrat");
        assertEquals(
                List.of(
                        "quadrat: the AWS configuration has no profile 'maps' (profile); run `aws"
                                + " configure --profile maps`"),
                result.errors());
        assertEquals(3, result.exit());
    }

    @Test
    void anExpiredSingleSignOnIsToldWithWhatToType() throws Exception {
        environment.remove("AWS_ACCESS_KEY_ID");
        environment.remove("AWS_SECRET_ACCESS_KEY");
        Files.writeString(
                folder.resolve("config"),
                """
                [profile maps]
                region = eu-central-1
                sso_session = company
                sso_account_id = 123456789012
                sso_role_name = Maps
                [sso-session company]
                sso_region = eu-central-1
                sso_start_url = https://company.example/start
                """);
        Result result =
                quadrat(
                        "check",
                        "aws_batch",
                        "--profile",
                        "maps",
                        "-o",
                        "cpu_queue=spot",
                        "-o",
                        "cpu_definition=quadrat");
        assertEquals(
                List.of(
                        "quadrat: the login of profile 'maps' has expired; run `aws sso login"
                                + " --profile maps`"),
                result.errors());
    }

    @Test
    void aServiceThatIsNotThereHidesNothingOfTheOthers() throws Exception {
        String bucket = S3ForTests.newBucket();
        environment.put("AWS_ENDPOINT_URL_BATCH", "http://127.0.0.1:1");
        Result result =
                check(
                        "cpu_queue=spot",
                        "cpu_definition=quadrat",
                        "run_location=" + bucket + "/runs");
        assertEquals(1, result.errors().size(), result.errors().toString());
        assertTrue(
                result.errors()
                        .getFirst()
                        .startsWith("quadrat: no answer from AWS Batch: no connection to AWS ("),
                result.errors().getFirst());
        assertTrue(result.out().startsWith("Account       123456789012\n"), result.out());
        assertTrue(result.out().endsWith("Run location  " + bucket + "/runs\n"), result.out());
    }

    @Test
    void aRunIsRefusedBeforeAnythingIsSubmitted_withEveryLocalPlace() throws Exception {
        Path root = folder.resolve("root");
        Result result =
                quadrat(
                        "run",
                        "aws_batch",
                        "chip",
                        "-p",
                        ToyJar.build(folder, "true").toString(),
                        "-a",
                        "root_uri",
                        root.toString(),
                        "-o",
                        "cpu_queue=spot",
                        "-o",
                        "cpu_definition=quadrat");
        assertEquals(
                List.of(
                        "quadrat: the run location '%s/runs' is no place on S3; name one like s3://bucket/runs"
                                .formatted(root),
                        "quadrat: AWS Batch can't reach what lies on this machine: %s/chip/shared/a.txt and another place; name inputs and root URIs that begin with s3://"
                                .formatted(root),
                        "    %s/chip/shared/a.txt".formatted(root),
                        "    %s/chip/shared/b.txt".formatted(root)),
                result.errors());
        assertEquals(
                "Account 123456789012, User or role assumed-role/Maps/ann, Region eu-central-1, CPU"
                        + " queue spot, CPU definition quadrat:7\n",
                result.out());
        assertEquals(3, result.exit());
        assertTrue(Files.notExists(folder.resolve("home/runs")), "no run is left");
    }
}
