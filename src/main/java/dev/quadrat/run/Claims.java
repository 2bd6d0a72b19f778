package dev.quadrat.run;

import dev.quadrat.storage.Stamp;
import dev.quadrat.storage.Storage;
import dev.quadrat.storage.Uris;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The claims of one command's process on the outputs of its items, from the first that it writes to
 * the records of their completion. Two processes that want the same output come one after the
 * other.
 *
 * <p>Each output has a claim of its own, and they are taken in the order of URIs: who waits for one
 * holds only lesser ones, so that no two wait for each other, however their commands are split.
 */
public final class Claims {
    /** What a process does that has to wait. */
    public interface Waiting {
        /** Tells something to people. */
        void log(String line);

        /**
         * Lets some time pass.
         *
         * @param reason for people; the same as long as it waits for the same process
         */
        void pause(String reason) throws IOException, InterruptedException;
    }

    private record Piece(CommandFile.Item item, String output) {}

    private final Storage storage;
    private final CommandFile file;
    private final List<Piece> pieces;
    private final Holder self;
    private final @Nullable Lease lease;
    private final Clock clock;
    private final Waiting waiting;
    private final ItemRecords records;
    private final Occupants occupants;
    private final HeldClaims held;
    private final Set<String> pastOwners = new TreeSet<>();

    public Claims(Storage storage, CommandFile file, Holder self, Clock clock, Waiting waiting) {
        this.storage = storage;
        this.file = file;
        this.clock = clock;
        this.waiting = waiting;
        this.records = new ItemRecords(storage);
        this.pieces =
                file.items().stream()
                        .flatMap(item -> item.outputs().stream().map(uri -> new Piece(item, uri)))
                        .sorted(Comparator.comparing(Piece::output))
                        .toList();
        this.lease =
                pieces.stream()
                        .map(Piece::output)
                        .filter(output -> !Uris.isLocal(output))
                        .findFirst()
                        .map(output -> new Lease(storage, output, clock))
                        .orElse(null);
        this.held = new HeldClaims(storage, records, lease);
        this.self = lease == null ? self : self.withLease(lease.uri());
        this.occupants = new Occupants(records, file, this.self, new LeaseWatch(records, clock));
    }

    /**
     * Claims all outputs, and waits for processes that make them now. If it fails, what it has
     * claimed by then is to be released.
     *
     * @return false if nothing is left to do: while this process waited, others have made what it
     *     would make; then nothing is claimed
     * @throws IOException with a message for people
     */
    public boolean take() throws IOException, InterruptedException {
        if (lease != null) {
            lease.begin();
        }
        int made = takeAll(clock.instant());
        if (made > 0 && made < pieces.size()) {
            // A command is done as a whole or not at all.
            held.putBack();
            made = takeAll(Instant.MAX);
        }
        if (made > 0) {
            held.endLease();
        }
        return made == 0;
    }

    /**
     * Who made or began to make the claimed outputs before; what they may have left beside them is
     * nobody's. As {@code <command id>-<run id>}.
     */
    public Set<String> pastOwners() {
        return Set.copyOf(pastOwners);
    }

    /**
     * Asked just before anything is put to the outputs' places. A process whose machine slept may
     * have been taken for dead.
     *
     * @throws IOException if somebody else has taken over
     */
    public void confirm() throws IOException {
        held.confirm();
    }

    /**
     * Writes that all is made.
     *
     * @param inputs as they were when the command began, by URI
     */
    public void complete(Map<String, Stamp> inputs) throws IOException {
        Map<String, Stamp> outputs = records.stamps(pieces.stream().map(Piece::output).toList());
        held.complete(clock.instant(), inputs, outputs);
    }

    /** Puts back what was there before the claims: the outputs are what they were then. */
    public void release() throws IOException {
        held.release();
    }

    /**
     * Leaves the claims, since nobody knows what is at the outputs' places; others may take over.
     */
    public void giveUp() {
        held.giveUp();
    }

    /**
     * @param begin what was completed since then by others, while this waited, is not claimed
     * @return how many outputs that is
     */
    private int takeAll(Instant begin) throws IOException, InterruptedException {
        int made = 0;
        boolean hasWaited = false;
        for (Piece piece : pieces) {
            boolean isSettled = false;
            while (!isSettled) {
                if (hasWaited && records.areMadeSince(begin, List.of(piece.item()))) {
                    made++;
                    isSettled = true;
                    continue;
                }
                Optional<String> found = records.text(RecordPlace.of(piece.output()));
                Occupant occupant = occupants.of(piece.output(), found);
                if (occupant instanceof Occupant.Alive(CompletionRecord by)) {
                    hasWaited = true;
                    waiting.pause(ClaimText.waits(piece.output(), by));
                } else {
                    isSettled = take(piece, found, occupant);
                }
            }
        }
        return made;
    }

    /** False if somebody else was faster. */
    private boolean take(Piece piece, Optional<String> found, Occupant occupant)
            throws IOException {
        if (occupant instanceof Occupant.Elsewhere(CompletionRecord by)) {
            throw new IOException(ClaimText.elsewhere(piece.output(), by));
        }
        Claim claim = Claim.of(file, piece.item(), piece.output(), found, self, clock.instant());
        if (!held.write(claim)) {
            return false;
        }
        switch (occupant) {
            case Occupant.Damaged(String why) ->
                    waiting.log(ClaimText.damaged(piece.output(), why));
            case Occupant.Done(CompletionRecord by) -> pastOwners.add(owner(by));
            case Occupant.Dead(CompletionRecord by) -> {
                pastOwners.add(owner(by));
                waiting.log(ClaimText.dead(piece.output(), by));
                forgetLease(by.holder());
            }
            case Occupant.Nobody _, Occupant.Alive _, Occupant.Elsewhere _ -> {}
        }
        return true;
    }

    private void forgetLease(Holder dead) {
        String left = dead.lease();
        try {
            if (left != null && !left.equals(self.lease())) {
                storage.delete(left);
            }
        } catch (IOException e) {
            waiting.log("a small file of its is left: " + FailureText.of(e));
        }
    }

    private static String owner(CompletionRecord record) {
        return record.commandId() + "-" + record.runId();
    }
}
