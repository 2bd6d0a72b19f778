package dev.quadrat.run.pace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quadrat.dag.DagFixture;
import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanRequest;
import dev.quadrat.run.CommandState;
import dev.quadrat.run.CommandStatus;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

class TimeLeftTest {
    private static final Instant NOW = Instant.parse("2026-11-26T10:10:00Z");

    /** Two chains that share a chip, and one command that stands alone. */
    private static final String TEXT =
            """
            CHIP a: scene -> chips
            TRAIN a: chips -> model-a
            TRAIN b: chips -> model-b
            EVAL a: model-a -> eval-a
            EVAL b: model-b -> eval-b
            """;

    private static final Plan PLAN =
            DagFixture.plan(TEXT, PlanRequest.everything().skippingFileCheck(), "");

    /**
     * States as {@code C Ta Tb Ea Eb}: w waits, r60 has run for 60 s, r60/25 has done 25 % in them,
     * s90 has succeeded in 90 s, f has failed, b is blocked. Past seconds by type.
     */
    @ParameterizedTest(name = "[{index}] {0}: {5}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    what                                  | states             | chip | train | eval | parallel | left
                    nothing is known                      | w w w w w          |      |       |      | 2        |
                    one type is not known                 | w w w w w          | 10   | 60    |      | 2        |
                    all is known, one after another       | w w w w w          | 10   | 60    | 5    | 1        | 140
                    all is known, two at once             | w w w w w          | 10   | 60    | 5    | 2        | 75
                    more at once help no more             | w w w w w          | 10   | 60    | 5    | 9        | 75
                    what runs needs its rest only         | s10 r40 w w w      | 10   | 60    | 5    | 2        | 65
                    what takes longer than ever           | s10 r100 s60 w s5  | 10   | 60    | 5    | 2        | 25
                    its own word counts more              | s10 r30/25 s60 w s5| 10   | 60    | 5    | 2        | 95
                    a first word is no word yet           | s10 r30/1 s60 w s5 | 10   | 60    | 5    | 2        | 35
                    this run's own time counts more       | s10 s90 r0 w w     | 10   | 60    | 5    | 2        | 95
                    this run's own time is enough         | s10 s90 r30 s7 w   |      |       |      | 2        | 67
                    what is blocked needs no time         | s10 f r30 b w      | 10   | 60    | 5    | 2        | 35
                    what will be blocked neither          | s10 f r30 w w      | 10   | 60    | 5    | 2        | 35
                    all is done                           | s10 s60 s60 s5 s5  | 10   | 60    | 5    | 2        | 0
                    """,
            useHeadersInDisplayName = true)
    void theTimeThatIsLeft(
            String what,
            String states,
            @org.jspecify.annotations.Nullable Integer chip,
            @org.jspecify.annotations.Nullable Integer train,
            @org.jspecify.annotations.Nullable Integer eval,
            int parallel,
            @org.jspecify.annotations.Nullable Integer left) {
        Durations.Builder past = new Durations.Builder();
        add(past, "chip", chip);
        add(past, "train", train);
        add(past, "eval", eval);
        assertEquals(
                left,
                TimeLeft.of(PLAN, statuses(states), past.build(), parallel, NOW)
                        .map(d -> (int) d.toSeconds())
                        .orElse(null),
                what);
    }

    @Test
    void aCommandsOwnTime_countsMoreThanThatOfItsType() {
        Durations.Builder past = new Durations.Builder();
        past.add(id("TRAIN a"), "train", Duration.ofSeconds(100));
        past.add("train-other", "train", Duration.ofSeconds(20));
        past.add("train-another", "train", Duration.ofSeconds(20));
        assertEquals(
                Duration.ofSeconds(100),
                TimeLeft.of(PLAN, statuses("s10 w s20 s5 s5"), past.build(), 2, NOW).orElseThrow());
    }

    @Test
    void whatTheRunDidNotSetOutToRun_isNotCounted() {
        Durations.Builder past = new Durations.Builder();
        past.add("eval-x", "eval", Duration.ofSeconds(5));
        Map<String, CommandStatus> some = new HashMap<>();
        some.put(id("EVAL a"), CommandStatus.WAITING);
        assertEquals(
                Duration.ofSeconds(5), TimeLeft.of(PLAN, some, past.build(), 2, NOW).orElseThrow());
    }

    private static void add(
            Durations.Builder past,
            String type,
            @org.jspecify.annotations.Nullable Integer seconds) {
        if (seconds != null) {
            past.add(type + "-earlier", type, Duration.ofSeconds(seconds));
        }
    }

    private static String id(String name) {
        return DagFixture.command(PLAN.dag(), name).id();
    }

    private static Map<String, CommandStatus> statuses(String states) {
        String[] names = {"CHIP a, b", "TRAIN a", "TRAIN b", "EVAL a", "EVAL b"};
        String[] words = states.strip().split(" +", -1);
        Map<String, CommandStatus> statuses = new HashMap<>();
        for (int i = 0; i < words.length; i++) {
            String name = i == 0 ? "CHIP a" : names[i];
            statuses.put(id(name), status(words[i]));
        }
        return statuses;
    }

    private static CommandStatus status(String word) {
        String rest = word.substring(1);
        return switch (word.charAt(0)) {
            case 'r' -> {
                String[] parts = rest.split("/", -1);
                CommandStatus running =
                        CommandStatus.running(1, NOW.minusSeconds(Long.parseLong(parts[0])), 1);
                yield parts.length == 1
                        ? running
                        : running.progressed(Integer.parseInt(parts[1]) / 100.0, "at it");
            }
            case 's' ->
                    CommandStatus.running(1, NOW.minusSeconds(Long.parseLong(rest)), 1)
                            .ended(CommandState.SUCCEEDED, NOW, 0, null);
            case 'f' -> CommandStatus.WAITING.ended(CommandState.FAILED, NOW, 1, "no");
            case 'b' -> CommandStatus.WAITING.ended(CommandState.BLOCKED, NOW, null, "no");
            default -> CommandStatus.WAITING;
        };
    }
}
