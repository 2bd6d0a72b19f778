package dev.quadrat.batch.submission;

import com.fasterxml.jackson.core.JsonProcessingException;

import dev.quadrat.run.RunJson;
import dev.quadrat.storage.Durable;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What of a run was submitted: {@code submissions.jsonl}, an entry a line. An entry is on the disk
 * itself when its method returns. One process at a time has it open. Not thread-safe.
 */
public final class Journal implements Closeable {
    private final Path file;
    private final FileChannel channel;
    private final InstantSource clock;
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Map<String, Instant> intents = new HashMap<>();
    private final Set<String> doubles = new HashSet<>();

    /** Another process has it open. */
    private static final class HeldException extends IOException {
        private static final long serialVersionUID = 1;

        HeldException(String message) {
            super(message);
        }
    }

    private Journal(Path file, FileChannel channel, InstantSource clock) {
        this.file = file;
        this.channel = channel;
        this.clock = clock;
    }

    /**
     * Opens or begins it.
     *
     * @throws IOException with a message for people if another process has it open or it is damaged
     */
    public static Journal open(Path file, InstantSource clock) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        Journal journal = new Journal(file, channel, clock);
        try {
            journal.lock();
            journal.read();
            Durable.forceFolder(file.resolveSibling("."));
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        return journal;
    }

    /** The same, if it is nobody else's now. */
    public static Optional<Journal> tryOpen(Path file, InstantSource clock) throws IOException {
        try {
            return Optional.of(open(file, clock));
        } catch (HeldException e) {
            return Optional.empty();
        }
    }

    /** What Batch calls a job, if it is known. */
    public Optional<String> id(String name) {
        return Optional.ofNullable(ids.get(name));
    }

    /** Batch's ids by the jobs' names. */
    Map<String, String> ids() {
        return Collections.unmodifiableMap(ids);
    }

    /** When a job was last about to be submitted, if nothing is known of what became of it. */
    Optional<Instant> openIntent(String name) {
        return ids.containsKey(name) ? Optional.empty() : Optional.ofNullable(intents.get(name));
    }

    /** Ids that are nobody's. */
    Set<String> doubles() {
        return Collections.unmodifiableSet(doubles);
    }

    void intend(String name) throws IOException {
        append(new JournalEntry(JournalEntry.Kind.INTENT, name, null, clock.instant()));
    }

    void submitted(String name, String id) throws IOException {
        append(new JournalEntry(JournalEntry.Kind.SUBMITTED, name, id, clock.instant()));
    }

    void adopted(String name, String id) throws IOException {
        append(new JournalEntry(JournalEntry.Kind.ADOPTED, name, id, clock.instant()));
    }

    void doubled(String name, String id) throws IOException {
        append(new JournalEntry(JournalEntry.Kind.DOUBLE, name, id, clock.instant()));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void lock() throws IOException {
        try {
            if (channel.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            // Somebody in this process has it.
        }
        throw new HeldException(
                "another Quadrat submits the jobs of this run now (it holds %s); wait until it has ended"
                        .formatted(file));
    }

    private void read() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // Goes on until it has all.
        }
        String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        // A line without its end was being written when the machine stopped. Nothing is lost with
        // it: an intent without an id is looked up, and so is a job without an intent.
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        channel.truncate(whole.getBytes(StandardCharsets.UTF_8).length);
        channel.position(channel.size());
        List<String> lines = whole.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            try {
                keep(RunJson.MAPPER.readValue(lines.get(i), JournalEntry.class));
            } catch (JsonProcessingException e) {
                throw new IOException(
                        "line %d of %s is damaged; delete that line, the job is then looked up in AWS Batch by its name"
                                .formatted(i + 1, file),
                        e);
            }
        }
    }

    private void append(JournalEntry entry) throws IOException {
        ByteBuffer line =
                ByteBuffer.wrap(
                        (RunJson.MAPPER.writeValueAsString(entry) + "\n")
                                .getBytes(StandardCharsets.UTF_8));
        while (line.hasRemaining()) {
            channel.write(line);
        }
        channel.force(true);
        keep(entry);
    }

    private void keep(JournalEntry entry) {
        String id = entry.job();
        if (id == null) {
            intents.put(entry.name(), entry.at());
        } else if (entry.kind() == JournalEntry.Kind.DOUBLE) {
            doubles.add(id);
        } else {
            ids.put(entry.name(), id);
        }
    }
}
