package dev.quadrat.batch.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.quadrat.batch.request.JobSettings;
import dev.quadrat.dag.Problem;
import dev.quadrat.run.RunnerField;
import dev.quadrat.storage.s3.AwsProfile;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class BatchSettingsTest {
    private static final Map<String, String> LEAST =
            Map.of("cpu_queue", "spot", "cpu_definition", "quadrat:7");

    private static Map<String, String> with(String... more) {
        Map<String, String> values = new HashMap<>(LEAST);
        for (int i = 0; i < more.length; i += 2) {
            values.put(more[i], more[i + 1]);
        }
        return values;
    }

    private static List<String> messages(Map<String, String> values) {
        return BatchSettings.of(values).problems().stream().map(Problem::message).toList();
    }

    @Test
    void fieldsComeInTheOrderInWhichTheyAreFilledIn() {
        assertEquals(
                List.of(
                        "profile",
                        "region",
                        "cpu_queue",
                        "cpu_definition",
                        "gpu_queue",
                        "gpu_definition",
                        "run_location",
                        "attempts",
                        "timeout_minutes",
                        "tags",
                        "environment"),
                BatchField.all().stream().map(RunnerField::name).toList());
        assertEquals(
                List.of("profile"),
                BatchField.all().stream()
                        .filter(RunnerField::isKey)
                        .map(RunnerField::name)
                        .toList());
        assertEquals("runs", BatchField.RUN_LOCATION.field().folderOfRoot());
    }

    @Test
    void whatIsBlankIsAsTheCpusOrAsInitially() {
        BatchSettings settings = BatchSettings.of(with("gpu_queue", " ", "tags", ""));

        assertEquals(List.of(), settings.problems());
        assertEquals(AwsProfile.DEFAULT, settings.profile());
        assertEquals(new JobSettings.Target("spot", "quadrat:7"), settings.jobs().cpu());
        assertEquals(settings.jobs().cpu(), settings.jobs().gpu());
        assertEquals(3, settings.jobs().attempts());
        assertNull(settings.jobs().timeout());
    }

    @Test
    void everyValueIsRead() {
        BatchSettings settings =
                BatchSettings.of(
                        with(
                                "profile", " work ",
                                "region", "eu-central-1",
                                "gpu_queue", "gpus",
                                "gpu_definition", "quadrat-gpu:2",
                                "run_location", "s3://bucket/here/",
                                "attempts", "5",
                                "timeout_minutes", "90",
                                "tags", "team=maps, cost centre=4711,",
                                "environment", "LIST=a\\,b, EQUATION=x=y"));

        assertEquals(List.of(), settings.problems());
        assertEquals(
                new AwsProfile(Optional.of("work"), Optional.of("eu-central-1")),
                settings.profile());
        assertEquals(
                new JobSettings(
                        new JobSettings.Target("spot", "quadrat:7"),
                        new JobSettings.Target("gpus", "quadrat-gpu:2"),
                        5,
                        Duration.ofMinutes(90),
                        "s3://bucket/here",
                        Map.of("team", "maps", "cost centre", "4711"),
                        Map.of("LIST", "a,b", "EQUATION", "x=y")),
                settings.jobs());
    }

    @Test
    void allThatIsWrongIsToldAtOnceWithTheFieldsName() {
        assertEquals(
                List.of(
                        "CPU queue (cpu_queue) is blank; name a job queue of AWS Batch",
                        "CPU definition (cpu_definition) is blank; name a job definition of AWS"
                                + " Batch",
                        "Attempts (attempts) is 'often', which is no whole number; correct it",
                        "Timeout in minutes (timeout_minutes) is '99999999999', which is no whole"
                                + " number that AWS Batch takes; lower it",
                        "Tags (tags) holds 'maps', which is no name=value; write name=value,"
                                + " name=value, and a comma inside a value as \\,",
                        "Environment (environment) names A twice; take one of them away",
                        "the run location 'bucket/runs' is no place on S3; name one like"
                                + " s3://bucket/runs"),
                messages(
                        Map.of(
                                "attempts", "often",
                                "timeout_minutes", "99999999999",
                                "tags", "maps",
                                "environment", "A=1, A=2",
                                "run_location", "bucket/runs")));
    }

    @Test
    void whatAwsBatchRefusesIsTold() {
        assertEquals(
                List.of(
                        "AWS Batch starts a job 1 to 10 times, not 11; change the attempts",
                        "AWS Batch knows no timeout below 60 s, and this is 0 s; change the"
                                + " timeout",
                        "the environment variable A is empty, which AWS Batch refuses; give it a"
                                + " value or take it away"),
                messages(with("attempts", "11", "timeout_minutes", "0", "environment", "A=")));
    }

    @Test
    void aTimeoutIsAtMostWhatAwsBatchCanCount() {
        assertEquals(List.of(), messages(with("timeout_minutes", "35791394")));
        assertEquals(
                List.of(
                        "Timeout in minutes (timeout_minutes) is '35791395', which is no whole"
                                + " number that AWS Batch takes; lower it"),
                messages(with("timeout_minutes", "35791395")));
    }
}
