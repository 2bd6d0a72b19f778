package dev.quadrat.dag;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Why a command runs or not, with what decides. */
public sealed interface Reason {
    /** One sentence for people. */
    String text();

    record OutputsMissing(int missing, int total, String first) implements Reason {
        @Override
        public String text() {
            if (total == 1) {
                return "runs: its output is missing: " + first;
            }
            String count = missing == total ? "all " + total : missing + " of " + total;
            String verb = missing == 1 ? " outputs is missing: " : " outputs are missing, first ";
            return "runs: " + count + verb + first;
        }
    }

    /** A run began to make the outputs, and nobody knows how far it came. */
    record NotFinished(String runId, Instant since) implements Reason {
        @Override
        public String text() {
            return "runs: run %s began it on %s and did not finish"
                    .formatted(runId, MinuteText.of(since));
        }
    }

    /** What a record says is not known, so its output is not taken for whole. */
    record RecordUnreadable(String uri, String recordUri) implements Reason {
        @Override
        public String text() {
            return "runs: the record of %s can't be read; delete %s to take what is there for done"
                    .formatted(uri, recordUri);
        }
    }

    /** An output is not what was written. */
    record SizeDiffers(String uri, long recorded, long found) implements Reason {
        @Override
        public String text() {
            return String.format(
                    Locale.ROOT,
                    "runs: %s has %,d bytes, not the %,d that were written",
                    uri,
                    found,
                    recorded);
        }
    }

    /** Another run is at it. */
    record BeingMade(String runId, Instant since) implements Reason {
        @Override
        public String text() {
            return "runs: run %s has been making it since %s; this one waits for it"
                    .formatted(runId, MinuteText.of(since));
        }
    }

    /**
     * @param completed null if not all have a record
     */
    record OutputsExist(int total, String first, @Nullable Instant completed) implements Reason {
        @Override
        public String text() {
            String what = total == 1 ? "its output exists" : "all " + total + " outputs exist";
            if (completed != null) {
                return "done: %s, completed %s".formatted(what, MinuteText.of(completed));
            }
            return total == 1
                    ? "done: %s: %s; no record tells how it was made".formatted(what, first)
                    : "done: %s, first %s; no record tells how they were made"
                            .formatted(what, first);
        }
    }

    /** Done, but by another configuration or code, or from other inputs. */
    record Changed(List<Change> changes, Instant completed, boolean runs) implements Reason {
        private static final int MOST_TOLD = 3;

        public Changed {
            changes = List.copyOf(changes);
        }

        @Override
        public String text() {
            return "%s: %s since it completed %s"
                    .formatted(
                            runs ? "runs" : "stale",
                            Listing.of(changes, MOST_TOLD, Change::text),
                            MinuteText.of(completed));
        }
    }

    /**
     * Done, but what it was made from will be made again.
     *
     * @param id of the command that will run
     */
    record UpstreamRuns(String id, String command, boolean runs) implements Reason {
        @Override
        public String text() {
            return "%s: %s, upstream of it, runs".formatted(runs ? "runs" : "stale", command);
        }
    }

    record RerunRequested(int total) implements Reason {
        @Override
        public String text() {
            return total == 1
                    ? "runs: re-run was asked for, though its output exists"
                    : "runs: re-run was asked for, though all " + total + " outputs exist";
        }
    }

    /**
     * @param asked what was asked for; empty if all was
     */
    record NotRequested(String asked, int missing, int total) implements Reason {
        @Override
        public String text() {
            String outputs = "; " + outputs();
            return asked.isEmpty()
                    ? "not requested: an auxiliary command runs only when it is named" + outputs
                    : "not requested: asked for " + asked + " only" + outputs;
        }

        private String outputs() {
            if (total == 1) {
                return missing == 0 ? "its output exists" : "its output is missing";
            }
            if (missing == 0 || missing == total) {
                return "all " + total + " outputs " + (missing == 0 ? "exist" : "are missing");
            }
            return missing
                    + " of "
                    + total
                    + " outputs "
                    + (missing == 1 ? "is" : "are")
                    + " missing";
        }
    }

    /** A reason that was read back from a saved plan. */
    record Told(String text) implements Reason {}
}
