package dev.quadrat.run;

import dev.quadrat.dag.CommandDefinition;
import dev.quadrat.dag.Item;
import dev.quadrat.storage.Stamp;
import dev.quadrat.storage.Storage;
import dev.quadrat.storage.UnreadableException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Reads the records of outputs while further commands are still being derived, on a thread of its
 * own: the look at all of them then finds them read. What it can't read is left to that look.
 */
public final class EarlyLook {
    private static final int LOT = 2000;

    /** Tells the thread that no more will come. */
    private static final List<String> END = List.of();

    private final Storage storage;
    private final KnownRecords known;
    private final BlockingQueue<List<String>> lots = new LinkedBlockingQueue<>();
    private final Thread thread;
    private List<String> next = new ArrayList<>();
    private volatile boolean isGivenUp;

    EarlyLook(Storage storage, KnownRecords known) {
        this.storage = storage;
        this.known = known;
        this.thread = Thread.ofPlatform().daemon().name("early look").start(this::read);
    }

    /** Called by one thread. */
    public void expect(CommandDefinition definition) {
        for (Item item : definition.items()) {
            item.outputs().stream().filter(storage::serves).map(RecordPlace::of).forEach(next::add);
        }
        if (next.size() >= LOT) {
            lots.add(next);
            next = new ArrayList<>();
        }
    }

    /** Nobody wants to know any more. */
    public void giveUp() {
        isGivenUp = true;
        thread.interrupt();
    }

    /** Waits until what is expected is read. */
    public void finish() throws InterruptedException {
        lots.add(next);
        lots.add(END);
        thread.join();
    }

    @SuppressWarnings("ReferenceEquality") // END is a mark, and a lot may be empty, too
    private void read() {
        try {
            for (List<String> lot = lots.take(); lot != END && !isGivenUp; lot = lots.take()) {
                stamps(lot).forEach(known::read);
            }
        } catch (InterruptedException e) {
            // given up
        }
    }

    private Map<String, Stamp> stamps(List<String> records) throws InterruptedException {
        try {
            return storage.stamps(records, () -> isGivenUp);
        } catch (UnreadableException e) {
            return e.others();
        } catch (IOException e) {
            return Map.of();
        }
    }
}
