package dev.quadrat.batch.logs;

import dev.quadrat.batch.gateway.GatewayException;
import dev.quadrat.batch.gateway.JobSnapshot;
import dev.quadrat.batch.gateway.LogGateway;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The log of one job, all attempts one after another, in a file. Where in CloudWatch it has come is
 * not kept: a new follower writes the file anew as soon as it has the first lines. Not thread-safe.
 */
public final class JobLog {
    /** An attempt that ended not long ago may still have lines under way. */
    private static final int LOOKS_AFTER_THE_END = 3;

    /** How far an attempt's stream is read. */
    private static final class Stream {
        @Nullable String token;
        int looksAfterTheEnd;
        boolean isWhole;
    }

    /** A start of a job that has a stream. */
    private record Attempt(int number, String stream) {}

    private final LogGateway logs;
    private final Path file;
    private final Map<String, Stream> streams = new LinkedHashMap<>();
    private boolean hasBegun;

    public JobLog(LogGateway logs, Path file) {
        this.logs = logs;
        this.file = file;
    }

    /**
     * Reads on.
     *
     * @param job as Batch told of it last
     * @param hasSettled whether the job ended so long ago that all it wrote has arrived
     * @return whether more may come
     */
    public boolean read(JobSnapshot job, boolean hasSettled)
            throws IOException, InterruptedException {
        boolean mayCome = !job.state().isFinal();
        for (Attempt attempt : attempts(job)) {
            boolean isNew = !streams.containsKey(attempt.stream());
            Stream stream = streams.computeIfAbsent(attempt.stream(), _ -> new Stream());
            if (isNew && attempt.number() > 1) {
                append(
                        List.of(
                                "--- attempt %d: %s"
                                        .formatted(
                                                attempt.number(), why(job, attempt.number() - 2))));
            }
            boolean hasEnded = attempt.number() <= job.attempts().size() || job.state().isFinal();
            if (!stream.isWhole) {
                read(job.logging().usedGroup(), attempt.stream(), stream);
                stream.looksAfterTheEnd += hasEnded ? 1 : 0;
                stream.isWhole =
                        hasEnded && (hasSettled || stream.looksAfterTheEnd >= LOOKS_AFTER_THE_END);
            }
            mayCome |= !stream.isWhole;
        }
        return mayCome;
    }

    /** Whether it has any line. */
    boolean hasBegun() {
        return hasBegun;
    }

    private void read(String group, String name, Stream stream)
            throws GatewayException, IOException, InterruptedException {
        while (true) {
            LogGateway.Lines answer = logs.read(group, name, stream.token);
            append(answer.lines());
            String next = answer.next();
            if (next == null || next.equals(stream.token)) {
                return;
            }
            stream.token = next;
        }
    }

    private void append(List<String> lines) throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        String text = String.join("\n", lines) + "\n";
        Files.write(
                file,
                text.getBytes(StandardCharsets.UTF_8),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                hasBegun ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING);
        hasBegun = true;
    }

    /** Those that had a stream; one whose machine never came has none, and yet counts. */
    private static List<Attempt> attempts(JobSnapshot job) {
        List<Attempt> attempts = new ArrayList<>();
        boolean isCurrentTold = false;
        for (int i = 0; i < job.attempts().size(); i++) {
            String stream = job.attempts().get(i).logStream();
            if (stream != null) {
                attempts.add(new Attempt(i + 1, stream));
                isCurrentTold |= stream.equals(job.logStream());
            }
        }
        String current = job.logStream();
        if (current != null && !isCurrentTold) {
            attempts.add(new Attempt(job.attempts().size() + 1, current));
        }
        return attempts;
    }

    private static String why(JobSnapshot job, int attempt) {
        String reason =
                attempt < job.attempts().size() ? job.attempts().get(attempt).reason() : null;
        return reason == null ? "AWS Batch started it again" : reason;
    }
}
