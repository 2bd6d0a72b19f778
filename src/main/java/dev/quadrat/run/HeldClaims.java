package dev.quadrat.run;

import dev.quadrat.storage.Stamp;
import dev.quadrat.storage.Storage;
import dev.quadrat.storage.Transfers;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a process has claimed, until it is complete, put back or given up. Thread-safe. */
final class HeldClaims {
    private static final int MOST_ATTEMPTS = 100;

    private final Storage storage;
    private final ItemRecords records;
    private final @Nullable Lease lease;
    private final List<Claim> claims = new ArrayList<>();
    private boolean isReleased;

    /**
     * @param lease begun before the first claim; null if none is needed
     */
    HeldClaims(Storage storage, ItemRecords records, @Nullable Lease lease) {
        this.storage = storage;
        this.records = records;
        this.lease = lease;
    }

    /** False if somebody else was faster. */
    synchronized boolean write(Claim claim) throws IOException {
        if (isReleased) {
            throw new IOException("the command has ended");
        }
        for (int attempt = 1; ; attempt++) {
            try {
                boolean written = storage.writeTextIf(claim.place(), claim.before(), claim.text());
                if (written) {
                    claims.add(claim);
                }
                return written;
            } catch (NoSuchFileException e) {
                // Another command may delete .quadrat because it is empty.
                if (attempt == MOST_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** See {@link Claims#confirm}. */
    synchronized void confirm() throws IOException {
        if (lease == null || lease.isSafe()) {
            return;
        }
        for (Claim claim : claims) {
            if (!records.text(claim.place()).equals(Optional.of(claim.text()))) {
                throw lost(claim);
            }
        }
        lease.renew();
    }

    synchronized void complete(Instant now, Map<String, Stamp> inputs, Map<String, Stamp> outputs)
            throws IOException {
        Map<String, List<Claim>> byItem = new LinkedHashMap<>();
        for (Claim claim : claims) {
            byItem.computeIfAbsent(claim.item().firstOutput(), _ -> new ArrayList<>()).add(claim);
        }
        if (lease == null) {
            for (List<Claim> ofItem : byItem.values()) {
                complete(ofItem, now, inputs, outputs);
            }
            return;
        }
        try {
            // On remote storage each takes a while.
            Transfers.each(
                    List.copyOf(byItem.values()),
                    () -> false,
                    (ofItem, over) -> complete(ofItem, now, inputs, outputs));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("not all records were written");
        }
        lease.end();
    }

    private void complete(
            List<Claim> ofItem, Instant now, Map<String, Stamp> inputs, Map<String, Stamp> outputs)
            throws IOException {
        // The first output's record decides for all, and so it is the last to be written.
        for (Claim claim : ofItem.reversed()) {
            String text = claim.completed(now, inputs, outputs).json();
            if (!storage.writeTextIf(claim.place(), Optional.of(claim.text()), text)) {
                throw lost(claim);
            }
        }
    }

    private static IOException lost(Claim claim) {
        return new IOException(
                "%s was changed by somebody else while this command ran; run it again"
                        .formatted(claim.place()));
    }

    synchronized void release() throws IOException {
        isReleased = true;
        try {
            putBack();
        } finally {
            endLease();
        }
    }

    synchronized void giveUp() {
        isReleased = true;
        endLease();
    }

    void endLease() {
        if (lease != null) {
            lease.end();
        }
    }

    synchronized void putBack() throws IOException {
        List<IOException> failures = new ArrayList<>();
        while (!claims.isEmpty()) {
            try {
                putBack(claims.removeLast());
            } catch (IOException e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            IOException first = failures.removeFirst();
            failures.forEach(first::addSuppressed);
            throw first;
        }
    }

    private void putBack(Claim claim) throws IOException {
        if (claim.before().isPresent()) {
            storage.writeTextIf(claim.place(), Optional.of(claim.text()), claim.before().get());
        } else if (records.text(claim.place()).equals(Optional.of(claim.text()))) {
            storage.delete(claim.place());
        }
    }
}
