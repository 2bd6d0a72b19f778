package dev.quadrat.batch.supervisor;

import dev.quadrat.batch.gateway.Timekeeper;
import dev.quadrat.batch.request.RunLocation;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.storage.Storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Of scores, from S3 to the run's folder; of the journal, the other way, in lots. Neither keeps
 * anything from going on: what can't be copied now is copied later.
 */
final class Copies {
    private static final Duration BETWEEN_JOURNALS = Duration.ofSeconds(30);

    private final RunDirectory run;
    private final Storage storage;
    private final RunLocation location;
    private final Timekeeper time;
    private final Map<String, String> scores = new LinkedHashMap<>();
    private Instant lastJournal = Instant.MIN;
    private long journalBytes = -1;

    Copies(RunDirectory run, Storage storage, RunLocation location, Timekeeper time) {
        this.run = run;
        this.storage = storage;
        this.location = location;
        this.time = time;
    }

    static Path journal(RunDirectory run) {
        return run.path().resolve("submissions.jsonl");
    }

    /** It may have left scores. */
    void succeeded(String commandId) {
        if (!Files.exists(run.scores(commandId))) {
            scores.put(location.scores(commandId), commandId);
        }
    }

    boolean hasScoresToFetch() {
        return !scores.isEmpty();
    }

    void fetchScores() throws InterruptedException {
        if (scores.isEmpty()) {
            return;
        }
        try {
            for (String uri : storage.stamps(scores.keySet(), () -> false).keySet()) {
                run.keepScores(scores.getOrDefault(uri, ""), storage.readText(uri));
            }
            // A command without any has none by now: they are written before its end.
            scores.clear();
        } catch (IOException e) {
            tell("scores can't be copied from " + location.folder(), e);
        }
    }

    /** If it has grown, and not too often. */
    void putJournal(boolean now) throws InterruptedException {
        if (!now && time.instant().isBefore(lastJournal.plus(BETWEEN_JOURNALS))) {
            return;
        }
        lastJournal = time.instant();
        try {
            long bytes = Files.size(journal(run));
            if (bytes != journalBytes) {
                storage.writeText(location.journal(), Files.readString(journal(run)));
                journalBytes = bytes;
            }
        } catch (IOException e) {
            tell("the journal can't be copied to " + location.journal(), e);
        }
    }

    private void tell(String what, IOException why) {
        System.out.println(time.instant() + " " + what + ": " + why.getMessage());
    }
}
