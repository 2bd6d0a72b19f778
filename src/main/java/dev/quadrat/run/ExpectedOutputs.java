package dev.quadrat.run;

import dev.quadrat.dag.Command;
import dev.quadrat.dag.DerivedDag;
import dev.quadrat.dag.Fingerprints;
import dev.quadrat.dag.Item;
import dev.quadrat.storage.Storage;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The outputs of a DAG and what makes them, gathered once however often it is planned. */
final class ExpectedOutputs {
    /**
     * @param item null if no item of the command makes it; then it can't have changed
     */
    record Expected(String uri, String recordUri, Command command, @Nullable Item item) {}

    private final DerivedDag dag;
    private final List<Expected> outputs = new ArrayList<>();
    private final Set<String> uris;
    private final Set<String> urisAndRecords;
    private final List<String> unserved;
    private final List<String> unwritable;

    /** By identity; never changed, but replaced by a larger one. */
    private IdentityHashMap<Item, String> fingerprints = new IdentityHashMap<>();

    @SuppressWarnings("ReferenceEquality") // most commands are one item with the very same inputs
    ExpectedOutputs(DerivedDag dag, Storage storage) {
        this.dag = dag;
        uris = dag.urisToCheck();
        for (Command command : dag.dag().commands()) {
            Set<String> made = new HashSet<>();
            for (Item item : command.items()) {
                if (item.inputs() != command.inputs()) {
                    uris.addAll(item.inputs());
                }
                expect(item.outputs(), made, command, item);
            }
            expect(command.outputs(), made, command, null);
        }
        unserved = uris.stream().filter(Predicate.not(storage::serves)).sorted().toList();
        if (!unserved.isEmpty()) {
            uris.removeIf(Predicate.not(storage::serves));
            outputs.removeIf(output -> !storage.serves(output.uri));
        }
        unwritable =
                outputs.stream()
                        .map(Expected::uri)
                        .filter(uri -> !uri.startsWith("/") && !storage.isWritable(uri))
                        .sorted()
                        .toList();
        urisAndRecords = new LinkedHashSet<>(uris);
        outputs.forEach(output -> urisAndRecords.add(output.recordUri));
    }

    private void expect(List<String> all, Set<String> made, Command command, @Nullable Item item) {
        for (String uri : all) {
            if (made.add(uri)) {
                outputs.add(new Expected(uri, RecordPlace.of(uri), command, item));
                uris.add(uri);
            }
        }
    }

    /** Whether this is about the very same DAG; comparing them in depth would take long. */
    @SuppressWarnings("ReferenceEquality")
    boolean isOf(DerivedDag other) {
        return dag == other;
    }

    List<Expected> outputs() {
        return outputs;
    }

    /** Of inputs and outputs. */
    Set<String> uris() {
        return uris;
    }

    /** Of those of another store, in order. */
    List<String> unserved() {
        return unserved;
    }

    /** Outputs where nothing can be put, in order. */
    List<String> unwritable() {
        return unwritable;
    }

    Set<String> urisAndRecords() {
        return urisAndRecords;
    }

    /**
     * Hashes what was not hashed before, on all cores; what configurations share is hashed once a
     * core.
     */
    synchronized IdentityHashMap<Item, String> fingerprints(List<Item> items) {
        List<Item> unknown =
                items.stream().filter(item -> !fingerprints.containsKey(item)).toList();
        if (!unknown.isEmpty()) {
            // Others may still read the map that they were given.
            IdentityHashMap<Item, String> all = new IdentityHashMap<>(fingerprints);
            int lots = Math.min(unknown.size(), Runtime.getRuntime().availableProcessors());
            List<List<String>> hashes =
                    IntStream.range(0, lots)
                            .parallel()
                            .mapToObj(lot -> hashes(lot(unknown, lot, lots)))
                            .toList();
            for (int lot = 0; lot < lots; lot++) {
                Iterator<String> hash = hashes.get(lot).iterator();
                lot(unknown, lot, lots).forEach(item -> all.put(item, hash.next()));
            }
            fingerprints = all;
        }
        return fingerprints;
    }

    private static List<Item> lot(List<Item> items, int lot, int lots) {
        int size = Math.ceilDiv(items.size(), lots);
        int from = Math.min(items.size(), lot * size);
        return items.subList(from, Math.min(items.size(), from + size));
    }

    private static List<String> hashes(List<Item> items) {
        Fingerprints hashes = new Fingerprints();
        return items.stream().map(item -> hashes.of(item.config())).toList();
    }
}
