package dev.quadrat.batch.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quadrat.dag.Problem;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is refused before the first call, in its exact words. */
class LimitsTest {
    private static final JobSettings GOOD = Requests.SETTINGS;

    private static JobSettings settings(Map<String, String> tags, Map<String, String> environment) {
        return new JobSettings(
                GOOD.cpu(), GOOD.gpu(), 3, null, GOOD.runLocation(), tags, environment);
    }

    private static List<String> told(List<Problem> problems) {
        return problems.stream().map(Problem::message).toList();
    }

    private static List<String> ofJobs(String runId, JobSettings settings) {
        String text = "CHIP a: /s -> /c\nTRAIN a: /c -> /m\nEVAL a: /m -> /e";
        return told(
                JobLimits.problems(
                        SubmissionPlanner.plan(Requests.plan(text, "/s"), settings, runId)));
    }

    @Test
    void whatIsWithinLimitsHasNoProblems() {
        assertEquals(List.of(), told(SettingLimits.problems(GOOD)));
        assertEquals(List.of(), ofJobs(Requests.RUN, GOOD));
    }

    @Test
    void allThatIsWrongInSettingsIsToldAtOnce() {
        JobSettings bad =
                new JobSettings(
                        GOOD.cpu(),
                        GOOD.gpu(),
                        11,
                        Duration.ofSeconds(59),
                        "/home/me/runs",
                        Map.of("aws:x", "1", "owner", "me;you"),
                        Map.of("AWS_BATCH_X", "1", "A-B", "2", "EMPTY", ""));
        assertEquals(
                List.of(
                        "AWS Batch starts a job 1 to 10 times, not 11; change the attempts",
                        "AWS Batch knows no timeout below 60 s, and this is 59 s; change the"
                                + " timeout",
                        "the run location '/home/me/runs' is no place on S3; name one like"
                                + " s3://bucket/runs",
                        "'A-B' is no name of an environment variable; use letters, digits and _",
                        "the environment variable AWS_BATCH_X begins with AWS_BATCH, which AWS"
                                + " keeps for itself; rename it",
                        "the environment variable EMPTY is empty, which AWS Batch refuses; give it"
                                + " a value or take it away",
                        "AWS accepts no tag 'aws:x' = '1'; use up to 128 and 256 letters, digits,"
                                + " spaces and _.:/=+-@, and no name that begins with aws:",
                        "AWS accepts no tag 'owner' = 'me;you'; use up to 128 and 256 letters,"
                                + " digits, spaces and _.:/=+-@, and no name that begins with"
                                + " aws:"),
                told(SettingLimits.problems(bad)));
    }

    @Test
    void overridesThatWouldFailLaterAreRefusedNow() {
        Map<String, String> long8192 = Map.of("LONG", "x".repeat(8192));
        assertEquals(
                List.of(
                        "the job quadrat-r-00001-chip and 2 others: its command and environment"
                                + " take more than the 8192 characters beyond which AWS Batch lets"
                                + " jobs fail; shorten the environment or the run location"),
                ofJobs("r", settings(Map.of(), long8192)));
    }

    @Test
    void aRequestThatIsTooLongIsRefused() {
        Map<String, String> tags = new HashMap<>();
        for (int i = 0; i < 48; i++) {
            tags.put("%03d".formatted(i) + "k".repeat(125), "ü".repeat(256));
        }
        assertEquals(
                List.of(
                        "the job quadrat-r-00001-chip and 2 others: its request takes more than"
                                + " the 30720 bytes that AWS Batch accepts; shorten tags and"
                                + " environment"),
                ofJobs("r", settings(tags, Map.of())));
    }

    @Test
    void tooManyTagsAreRefusedOnceForAllJobs() {
        Map<String, String> tags = new HashMap<>();
        for (int i = 0; i < 49; i++) {
            tags.put("t" + i, "v");
        }
        assertEquals(
                List.of(
                        "the job quadrat-r-00001-chip and 2 others: it has 51 tags with Quadrat's"
                                + " own and AWS accepts 50; take some away"),
                ofJobs("r", settings(tags, Map.of())));
    }

    @Test
    void anIdThatCannotStandInANameIsRefused() {
        assertEquals(
                List.of(
                        "the job quadrat-my run-00001-chip and 2 others: AWS Batch wants names of"
                                + " letters, digits, - and _, at most 128 of them; choose another"
                                + " id for the run"),
                ofJobs("my run", GOOD));
    }
}
