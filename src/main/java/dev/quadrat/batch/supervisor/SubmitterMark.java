package dev.quadrat.batch.supervisor;

import com.fasterxml.jackson.core.JsonProcessingException;

import dev.quadrat.batch.gateway.Timekeeper;
import dev.quadrat.run.RunJson;
import dev.quadrat.storage.Storage;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Says, beside the run on S3, who submits its jobs: one machine at a time. It is renewed every few
 * seconds while jobs are submitted, and whoever finds another's name in it submits nothing more.
 *
 * <p>What protects what: against the end of a process at any point, the journal in the run's
 * folder; against a second process of this machine, the lock on that journal; against another
 * machine, this mark; and against whatever slips through, the names of jobs: what Batch lists is
 * adopted, and what it lists twice is terminated. So neither the journal's copy on S3 nor anything
 * else has to be written there before each single call.
 */
final class SubmitterMark {
    static final Duration LONGEST_SILENCE = Duration.ofSeconds(45);
    private static final Duration BETWEEN_SIGNS = Duration.ofSeconds(5);

    /** How far it has come. */
    enum Phase {
        SUBMITTING,
        DONE,
        STOPPED
    }

    /**
     * @param who the machine, and the run's folder there
     * @param at when it was last written
     */
    record Text(int round, String who, Instant at, Phase phase) {}

    private final Storage storage;
    private final String uri;
    private final int round;
    private final String who;
    private final Timekeeper time;
    private Optional<String> known = Optional.empty();
    private Instant lastSign = Instant.MIN;

    SubmitterMark(Storage storage, String uri, int round, String who, Timekeeper time) {
        this.storage = storage;
        this.uri = uri;
        this.round = round;
        this.who = who;
        this.time = time;
    }

    /** Another's word about this round, if the last one is another's. */
    Optional<Text> others() throws IOException {
        known = storage.exists(uri) ? Optional.of(storage.readText(uri)) : Optional.empty();
        Text text = known.isPresent() ? read(known.get()) : null;
        return Optional.ofNullable(text).filter(t -> t.round() == round && !t.who().equals(who));
    }

    boolean isSilent(Text others) {
        return others.phase() == Phase.SUBMITTING
                && !time.instant().isBefore(others.at().plus(LONGEST_SILENCE));
    }

    /**
     * Writes one's own, if nobody has written since it was last looked at.
     *
     * @return false if somebody has
     */
    boolean write(Phase phase) throws IOException {
        Instant now = time.instant();
        String text = RunJson.pretty(new Text(round, who, now, phase));
        if (!storage.writeTextIf(uri, known, text)) {
            return false;
        }
        known = Optional.of(text);
        lastSign = now;
        return true;
    }

    /**
     * Renews it, if it is time to.
     *
     * @return false if somebody else has written since
     */
    boolean keep() throws IOException {
        return time.instant().isBefore(lastSign.plus(BETWEEN_SIGNS)) || write(Phase.SUBMITTING);
    }

    private static @Nullable Text read(String text) {
        try {
            return RunJson.MAPPER.readValue(text, Text.class);
        } catch (JsonProcessingException e) {
            // As if it weren't there: names of jobs protect in any case.
            return null;
        }
    }
}
