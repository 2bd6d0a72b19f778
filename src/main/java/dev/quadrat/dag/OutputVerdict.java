package dev.quadrat.dag;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a command's outputs say together.
 *
 * @param runs why it must run; null if all outputs are whole
 * @param isUntouched nothing of it exists and nobody began it
 * @param completed when the last of them was, if all have a record
 * @param changes since then
 * @param changedSince when the oldest of those that a change is about was completed
 */
record OutputVerdict(
        int missing,
        @Nullable Reason runs,
        boolean isUntouched,
        Optional<Instant> completed,
        List<Change> changes,
        Instant changedSince) {

    static OutputVerdict of(Command command, Findings findings) {
        Tally tally = new Tally();
        for (String uri : command.outputs()) {
            tally.add(uri, findings.exists(uri), findings.output(uri));
        }
        return tally.verdict(command.outputs());
    }

    private static final class Tally {
        private int missing;
        private int unrecorded;
        private @Nullable String firstMissing;
        private @Nullable Reason held;
        private @Nullable Reason unfinished;
        private @Nullable Reason unreadable;
        private @Nullable Reason resized;
        private Instant last = Instant.MIN;
        private Instant changedSince = Instant.MAX;
        private final Set<Change> changes = new LinkedHashSet<>();

        void add(String uri, boolean exists, OutputState state) {
            if (!exists) {
                missing++;
                firstMissing = firstMissing == null ? uri : firstMissing;
            }
            switch (state) {
                case OutputState.Missing _ -> {}
                case OutputState.Unrecorded _ -> unrecorded++;
                case OutputState.Completed done -> {
                    last = last.isAfter(done.at()) ? last : done.at();
                    if (!done.changes().isEmpty()) {
                        changes.addAll(done.changes());
                        changedSince = changedSince.isBefore(done.at()) ? changedSince : done.at();
                    }
                }
                case OutputState.Unfinished left -> {
                    if (unfinished == null) {
                        unfinished = new Reason.NotFinished(left.runId(), left.since());
                    }
                }
                case OutputState.Unreadable record -> {
                    if (unreadable == null) {
                        unreadable = new Reason.RecordUnreadable(uri, record.recordUri());
                    }
                }
                case OutputState.Resized other -> {
                    if (resized == null) {
                        resized = new Reason.SizeDiffers(uri, other.recorded(), other.found());
                    }
                }
                case OutputState.Held by -> held = new Reason.BeingMade(by.runId(), by.since());
            }
        }

        OutputVerdict verdict(List<String> outputs) {
            Reason runs =
                    Stream.of(held, unfinished, unreadable, resized)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null);
            boolean begun = runs != null;
            if (runs == null && firstMissing != null) {
                runs = new Reason.OutputsMissing(missing, outputs.size(), firstMissing);
            }
            return new OutputVerdict(
                    missing,
                    runs,
                    !begun && missing == outputs.size(),
                    unrecorded == 0 && runs == null ? Optional.of(last) : Optional.empty(),
                    List.copyOf(changes),
                    changedSince);
        }
    }
}
