package dev.quadrat.run;

import dev.quadrat.dag.Change;
import dev.quadrat.dag.Item;
import dev.quadrat.dag.OutputState;
import dev.quadrat.run.ExpectedOutputs.Expected;
import dev.quadrat.run.KnownDifferences.Pair;
import dev.quadrat.storage.Stamp;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An output with the record that it was found in. */
record RecordedOutput(Expected output, String recordUri, RecordHead.OfItem record) {

    /**
     * @param found what is at the output's place; null if nothing is
     * @return what it is if it is not a completed, whole output
     */
    Optional<OutputState> unlessWhole(@Nullable Stamp found, Holders holders) {
        Holder holder = record.holder();
        if (holder != null) {
            return Optional.of(
                    holders.isAtWork(holder, record.started())
                            ? new OutputState.Held(record.runId(), record.started())
                            : unfinished());
        }
        if (found == null) {
            return Optional.of(new OutputState.Missing());
        }
        Long size = record.outputs().get(output.uri());
        if (size == null) {
            // The item was made again, without this output: nobody knows what it is by now.
            return Optional.of(unfinished());
        }
        return size == found.bytes()
                ? Optional.empty()
                : Optional.of(new OutputState.Resized(size, found.bytes()));
    }

    /** Empty if the configuration is the recorded one. */
    Optional<Pair> pair(IdentityHashMap<Item, String> fingerprints) {
        Item item = output.item();
        if (item == null) {
            return Optional.empty();
        }
        String now = fingerprints.getOrDefault(item, "");
        return record.fingerprint().equals(now)
                ? Optional.empty()
                : Optional.of(new Pair(record.fingerprint(), now));
    }

    OutputState completed(List<Change> fields, Map<String, Stamp> stamps) {
        List<Change> changes = new ArrayList<>(fields);
        Item item = output.item();
        if (item != null) {
            String type = output.command().type().name();
            changes.addAll(ItemChanges.between(record, item, type, stamps));
        }
        Instant at = record.completed();
        return new OutputState.Completed(
                at == null ? record.started() : at, record.runId(), changes);
    }

    private OutputState unfinished() {
        return new OutputState.Unfinished(record.runId(), record.started());
    }
}
