package dev.quadrat.run;

import dev.quadrat.storage.Stamp;
import dev.quadrat.storage.Storage;
import dev.quadrat.storage.UnreadableException;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the records of a command's items say now, and whether its outputs agree with them. */
public final class ItemRecords {
    /** What else a completed record has to say. */
    private interface Condition {
        boolean holds(CommandFile.Item item, CompletionRecord record) throws IOException;
    }

    private final Storage storage;

    public ItemRecords(Storage storage) {
        this.storage = storage;
    }

    /** Whether all items were completed by this run, and their outputs are as it left them. */
    public boolean areCompletedBy(String runId, List<CommandFile.Item> items) throws IOException {
        return areCompleted(items, (_, record) -> record.runId().equals(runId));
    }

    /**
     * Whether somebody has completed all items since then, of the same configuration, code and
     * inputs: to make them now would make the same.
     */
    public boolean areMadeSince(Instant begin, List<CommandFile.Item> items) throws IOException {
        return areCompleted(items, (item, record) -> isMadeSince(begin, item, record));
    }

    /**
     * Whether what this run has completed is still to be built upon: as it left it, or made the
     * same by another run since; or at least there, where no record tells more.
     *
     * @param begin when the run began the command
     */
    boolean areStillThere(String runId, Instant begin, List<CommandFile.Item> items)
            throws IOException {
        for (CommandFile.Item item : items) {
            Map<String, Stamp> stamps = stamps(item.outputs());
            if (stamps.size() < item.outputs().size()) {
                return false;
            }
            Optional<String> text = text(RecordPlace.of(item.firstOutput()));
            if (text.isEmpty()) {
                continue;
            }
            CompletionRecord record = parse(text.get()).orElse(null);
            if (record == null
                    || record.state() != CompletionRecord.State.COMPLETED
                    || !record.outputs().equals(bytes(item, stamps))
                    || !(record.runId().equals(runId) || isMadeSince(begin, item, record))) {
                return false;
            }
        }
        return true;
    }

    private boolean isMadeSince(Instant begin, CommandFile.Item item, CompletionRecord record)
            throws IOException {
        Instant completed = record.completed();
        return completed != null
                && !completed.isBefore(begin)
                && record.fingerprint().equals(item.fingerprint())
                && record.code().equals(item.code())
                && record.inputs().equals(inputs(item, stamps(item.inputs())));
    }

    private boolean areCompleted(List<CommandFile.Item> items, Condition condition)
            throws IOException {
        for (CommandFile.Item item : items) {
            CompletionRecord record = record(item).orElse(null);
            if (record == null
                    || record.state() != CompletionRecord.State.COMPLETED
                    || !condition.holds(item, record)
                    || !record.outputs().equals(bytes(item, stamps(item.outputs())))) {
                return false;
            }
        }
        return !items.isEmpty();
    }

    /** Empty if there is none, or none that can be read. */
    private Optional<CompletionRecord> record(CommandFile.Item item) throws IOException {
        return text(RecordPlace.of(item.firstOutput())).flatMap(ItemRecords::parse);
    }

    private static Optional<CompletionRecord> parse(String text) {
        try {
            return RecordFile.parse(text) instanceof CompletionRecord r
                    ? Optional.of(r)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    Optional<String> text(String place) throws IOException {
        try {
            return Optional.of(storage.readText(place));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Of those that exist and may be looked at. */
    public Map<String, Stamp> stamps(Collection<String> uris) throws IOException {
        try {
            return storage.stamps(uris.stream().filter(storage::serves).toList(), () -> false);
        } catch (UnreadableException e) {
            return e.others();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody cancels this", e);
        }
    }

    /** As they stand in a record; those that were there. */
    static Map<String, Stamp> inputs(CommandFile.Item item, Map<String, Stamp> stamps) {
        Map<String, Stamp> inputs = new TreeMap<>();
        for (String uri : item.inputs()) {
            Stamp stamp = stamps.get(uri);
            if (stamp != null) {
                inputs.put(RecordPlace.relative(item.firstOutput(), uri), stamp);
            }
        }
        return inputs;
    }

    /** As they stand in a record. */
    static Map<String, Long> bytes(CommandFile.Item item, Map<String, Stamp> stamps) {
        Map<String, Long> bytes = new TreeMap<>();
        for (String uri : item.outputs()) {
            Stamp stamp = stamps.get(uri);
            if (stamp != null) {
                bytes.put(RecordPlace.relative(item.firstOutput(), uri), stamp.bytes());
            }
        }
        return bytes;
    }
}
