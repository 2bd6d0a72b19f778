package dev.quadrat.run;

import dev.quadrat.dag.DerivedDag;
import dev.quadrat.dag.Findings;
import dev.quadrat.storage.Stamp;
import dev.quadrat.storage.Storage;
import dev.quadrat.storage.UnreadableException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Looks at the outputs of a DAG and at the records beside them. Remembers what it read, so that
 * looking again asks only what changed. Thread-safe.
 */
public final class CompletionRecords {
    private final Storage storage;
    private final InstantSource clock;
    private final KnownRecords known;
    private final KnownDifferences differences = new KnownDifferences();
    private volatile @Nullable ExpectedOutputs last;
    private volatile @Nullable Repeatable repeatable;

    /** A look that can be said again as long as the same is found. */
    private record Repeatable(
            ExpectedOutputs expected, Map<String, Stamp> stamps, Findings findings) {
        @SuppressWarnings("ReferenceEquality")
        boolean isOf(ExpectedOutputs others, Map<String, Stamp> found) {
            return expected == others && stamps.equals(found);
        }
    }

    public CompletionRecords(Storage storage) {
        this(storage, InstantSource.system());
    }

    CompletionRecords(Storage storage, InstantSource clock) {
        this.storage = storage;
        this.clock = clock;
        this.known = new KnownRecords(storage);
    }

    /** Begins to read what {@link #look} will be asked about. */
    public EarlyLook early() {
        return new EarlyLook(storage, known);
    }

    /**
     * URIs that the storage does not serve are passed over.
     *
     * @param cancelled asked now and then, by the calling thread
     * @throws IOException if nothing could be looked at
     * @throws InterruptedException if it was cancelled
     */
    public Look look(DerivedDag derived, BooleanSupplier cancelled)
            throws IOException, InterruptedException {
        ExpectedOutputs expected = expected(derived);
        Map<String, Stamp> stamps;
        Map<String, IOException> unreadable = Map.of();
        try {
            stamps = storage.stamps(expected.urisAndRecords(), cancelled);
        } catch (UnreadableException e) {
            stamps = e.others();
            unreadable = e.places();
        }
        Repeatable before = repeatable;
        Findings findings =
                before != null && unreadable.isEmpty() && before.isOf(expected, stamps)
                        ? before.findings
                        : findings(expected, stamps, unreadable.keySet(), cancelled);
        return new Look(findings, expected.unserved(), expected.unwritable(), unreadable);
    }

    private Findings findings(
            ExpectedOutputs expected,
            Map<String, Stamp> stamps,
            Set<String> unreadable,
            BooleanSupplier cancelled)
            throws InterruptedException {
        RecordLook look =
                new RecordLook(
                        storage,
                        known,
                        differences,
                        expected,
                        stamps,
                        unreadable,
                        new Holders(storage, clock.instant()));
        Set<String> existing =
                Set.of(expected.uris().stream().filter(stamps::containsKey).toArray(String[]::new));
        Findings findings = new Findings(existing, look.states(cancelled));
        known.keep(expected.urisAndRecords());
        repeatable =
                unreadable.isEmpty() && look.isRepeatable()
                        ? new Repeatable(expected, stamps, findings)
                        : null;
        return findings;
    }

    private ExpectedOutputs expected(DerivedDag derived) {
        ExpectedOutputs before = last;
        if (before != null && before.isOf(derived)) {
            return before;
        }
        ExpectedOutputs made = new ExpectedOutputs(derived, storage);
        last = made;
        return made;
    }
}
