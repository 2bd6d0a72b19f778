package dev.quadrat.run;

import dev.quadrat.dag.Item;
import dev.quadrat.dag.OutputState;
import dev.quadrat.run.ExpectedOutputs.Expected;
import dev.quadrat.run.KnownDifferences.Pair;
import dev.quadrat.storage.Crew;
import dev.quadrat.storage.Stamp;
import dev.quadrat.storage.Storage;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** One look at the records of outputs, after all places were looked at. */
final class RecordLook {
    /**
     * @param state null if nothing can be told of it but by comparing, or nothing at all
     * @param whole null if it has no record
     */
    private record Judged(
            String uri, @Nullable OutputState state, @Nullable RecordedOutput whole) {}

    private final Storage storage;
    private final KnownRecords known;
    private final KnownDifferences differences;
    private final ExpectedOutputs expected;
    private final Map<String, Stamp> stamps;
    private final Set<String> unreadable;
    private final Holders holders;
    private final Map<String, RecordHead> heads = new ConcurrentHashMap<>();
    private final Set<Pair> uncompared = ConcurrentHashMap.newKeySet();

    /**
     * @param unreadable URIs of which nobody knows whether anything is there
     */
    RecordLook(
            Storage storage,
            KnownRecords known,
            KnownDifferences differences,
            ExpectedOutputs expected,
            Map<String, Stamp> stamps,
            Set<String> unreadable,
            Holders holders) {
        this.storage = storage;
        this.known = known;
        this.differences = differences;
        this.expected = expected;
        this.stamps = stamps;
        this.unreadable = unreadable;
        this.holders = holders;
    }

    /** By output; of those that have a record that matters. */
    Map<String, OutputState> states(BooleanSupplier cancelled) throws InterruptedException {
        List<Expected> recorded =
                expected.outputs().stream()
                        .filter(o -> stamps.containsKey(o.recordUri()) || refused(o))
                        .toList();
        read(recorded.stream().map(Expected::recordUri).filter(stamps::containsKey), cancelled);
        read(
                recorded.stream()
                        .filter(o -> heads.get(o.recordUri()) instanceof RecordHead.PointsTo)
                        .filter(o -> !refused(o))
                        .map(this::recordUri),
                cancelled);

        Map<String, OutputState> states = new HashMap<>();
        List<RecordedOutput> whole = new ArrayList<>();
        for (Judged output : recorded.parallelStream().map(this::judged).toList()) {
            if (output.state != null) {
                states.put(output.uri, output.state);
            } else if (output.whole != null) {
                whole.add(output.whole);
            }
        }
        compare(whole, states, cancelled);
        return states;
    }

    /**
     * Whether another look that finds the same stamps would say the same: not if a record may have
     * been written again within its time, and not if it depends on a process being alive.
     */
    boolean isRepeatable() {
        return uncompared.isEmpty()
                && heads.entrySet().parallelStream()
                        .allMatch(
                                read ->
                                        known.isKnown(read.getKey(), stamps.get(read.getKey()))
                                                && !isHeld(read.getValue()));
    }

    private static boolean isHeld(RecordHead head) {
        return head instanceof RecordHead.OfItem item && item.holder() != null;
    }

    private Judged judged(Expected output) {
        Optional<RecordedOutput> found = recorded(output);
        OutputState state =
                found.isEmpty() && stamps.containsKey(output.uri())
                        ? new OutputState.Unreadable(output.recordUri())
                        : found.flatMap(r -> r.unlessWhole(stamps.get(output.uri()), holders))
                                .orElse(null);
        return new Judged(output.uri(), state, found.orElse(null));
    }

    private boolean refused(Expected output) {
        return unreadable.contains(output.recordUri());
    }

    private void read(Stream<String> records, BooleanSupplier cancelled)
            throws InterruptedException {
        Crew.each(
                records.filter(uri -> !heads.containsKey(uri)).distinct().toList(),
                cancelled,
                (uri, _) -> heads.put(uri, known.read(uri, stamps.get(uri))));
    }

    /** Where the record of the output is, beside itself or beside another output. */
    private String recordUri(Expected output) {
        return heads.get(output.recordUri()) instanceof RecordHead.PointsTo pointer
                ? RecordPlace.of(pointer.output())
                : output.recordUri();
    }

    private Optional<RecordedOutput> recorded(Expected output) {
        String uri = recordUri(output);
        return heads.get(uri) instanceof RecordHead.OfItem head
                ? Optional.of(new RecordedOutput(output, uri, head))
                : Optional.empty();
    }

    private void compare(
            List<RecordedOutput> whole, Map<String, OutputState> states, BooleanSupplier cancelled)
            throws InterruptedException {
        IdentityHashMap<Item, String> fingerprints =
                expected.fingerprints(
                        whole.stream()
                                .map(output -> output.output().item())
                                .filter(Objects::nonNull)
                                .toList());
        Map<Pair, RecordedOutput> changed = new LinkedHashMap<>();
        whole.forEach(
                output ->
                        output.pair(fingerprints)
                                .ifPresent(pair -> changed.putIfAbsent(pair, output)));
        Crew.each(
                changed.entrySet().stream()
                        .filter(entry -> !differences.has(entry.getKey()))
                        .toList(),
                cancelled,
                (entry, _) -> compare(entry.getKey(), entry.getValue()));
        List<OutputState> compared =
                whole.parallelStream().map(output -> state(output, fingerprints)).toList();
        for (int i = 0; i < whole.size(); i++) {
            states.put(whole.get(i).output().uri(), compared.get(i));
        }
        differences.keep(changed.keySet());
    }

    private OutputState state(RecordedOutput output, IdentityHashMap<Item, String> fingerprints) {
        Optional<Pair> pair = output.pair(fingerprints);
        return pair.filter(uncompared::contains).isPresent()
                ? new OutputState.Unreadable(output.output().recordUri())
                : output.completed(pair.map(differences::of).orElse(List.of()), stamps);
    }

    private void compare(Pair pair, RecordedOutput output) {
        Item item = output.output().item();
        if (item == null) {
            return;
        }
        try {
            Map<String, Object> before =
                    RecordReader.config(storage, output.recordUri(), pair.before());
            differences.put(pair, before, item.config());
        } catch (IOException e) {
            uncompared.add(pair);
        }
    }
}
