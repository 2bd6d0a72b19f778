package dev.quadrat.workbench.home;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quadrat.run.RunnerField;
import dev.quadrat.workbench.FakeExperimentRunner;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is remembered of a runner's own fields. */
class RunnerValuesTest {
    private static final FakeExperimentRunner RUNNER =
            new FakeExperimentRunner()
                    .having(
                            RunnerField.choice("profile", "Profile", "Who pays.").key(),
                            RunnerField.choice("queue", "Queue", "Where.").required(),
                            RunnerField.wholeNumber("attempts", "Attempts", "How often.", "3"));

    @TempDir Path home;
    private final List<String> complaints = new ArrayList<>();

    private HomeFiles files() {
        return new HomeFiles(home, Clock.systemUTC(), complaints::add);
    }

    private static Map<String, String> values(String profile, String queue, String attempts) {
        return Map.of("profile", profile, "queue", queue, "attempts", attempts);
    }

    @Test
    void untilSomethingIsKept_allIsAsInitially() {
        assertEquals(values("", "", "3"), files().runnerValues(RUNNER));
        assertEquals(values("work", "", "3"), files().runnerValues(RUNNER, "work"));
    }

    @Test
    void valuesAreRememberedForEachValueOfTheKeyField() throws IOException {
        files().keepRunnerValues(RUNNER, values("work", "large", "5"));
        files().keepRunnerValues(RUNNER, values("home", "small", "3"));

        assertEquals(values("home", "small", "3"), files().runnerValues(RUNNER));
        assertEquals(values("work", "large", "5"), files().runnerValues(RUNNER, "work"));
        assertEquals(values("nobody", "", "3"), files().runnerValues(RUNNER, "nobody"));
    }

    @Test
    void aValueThatWasBlanked_staysBlank() throws IOException {
        files().keepRunnerValues(RUNNER, values("work", "large", ""));
        assertEquals(values("work", "large", ""), files().runnerValues(RUNNER));
    }

    @Test
    void whatIsAsInitially_orNoField_isNotInTheFile() throws IOException {
        files().keepRunnerValues(
                        RUNNER, Map.of("profile", "work", "queue", "large", "colour", "red"));
        assertEquals(
                """
                {
                  "runners" : {
                    "fake" : {
                      "key" : "work",
                      "values" : {
                        "work" : {
                          "queue" : "large"
                        }
                      }
                    }
                  }
                }
                """,
                Files.readString(home.resolve("runners.json")));
    }

    @Test
    void aRunnerWithoutAKeyField_hasOneSetOfValues() throws IOException {
        FakeExperimentRunner runner =
                new FakeExperimentRunner().having(RunnerField.text("note", "Note", "Any."));
        files().keepRunnerValues(runner, Map.of("note", "first"));
        files().keepRunnerValues(runner, Map.of("note", "second"));
        assertEquals(Map.of("note", "second"), files().runnerValues(runner));
    }

    @Test
    void aFileThatLacksParts_isUnderstoodAsFarAsItGoes() throws IOException {
        Files.writeString(
                home.resolve("runners.json"),
                """
                {"runners": {"fake": {"values": {"": {"queue": "q", "attempts": null}}},
                "other": null}, "later": 1}
                """);
        assertEquals(values("", "q", "3"), files().runnerValues(RUNNER));
        assertEquals(List.of(), complaints);
    }
}
