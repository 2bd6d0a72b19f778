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
    /** An attempt that has ended may still have lines under way. */
    private static final int LOOKS_AFTER_THE_END = 3;

    /** How far an attempt's stream is read. */
    private static final class Stream {
        @Nullable String token;
        int looksAfterTheEnd;
    }

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
     * @return whether more may come
     */
    public boolean read(JobSnapshot job) throws IOException, InterruptedException {
        List<String> attempts = attempts(job);
        boolean mayCome = !job.state().isFinal();
        for (int i = 0; i < attempts.size(); i++) {
            String name = attempts.get(i);
            boolean isNew = !streams.containsKey(name);
            Stream stream = streams.computeIfAbsent(name, _ -> new Stream());
            if (isNew && i > 0) {
                append(List.of("--- attempt %d: %s".formatted(i + 1, why(job, i - 1))));
            }
            boolean hasEnded = i < attempts.size() - 1 || job.state().isFinal();
            if (!hasEnded || stream.looksAfterTheEnd < LOOKS_AFTER_THE_END) {
                read(name, stream);
                stream.looksAfterTheEnd += hasEnded ? 1 : 0;
            }
            mayCome |= stream.looksAfterTheEnd < LOOKS_AFTER_THE_END;
        }
        return mayCome;
    }

    private void read(String name, Stream stream)
            throws GatewayException, IOException, InterruptedException {
        while (true) {
            LogGateway.Lines answer = logs.read(name, stream.token);
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

    /** Names of streams, the first attempt's first. */
    private static List<String> attempts(JobSnapshot job) {
        List<String> names = new ArrayList<>();
        for (JobSnapshot.Attempt attempt : job.attempts()) {
            String name = attempt.logStream();
            if (name != null) {
                names.add(name);
            }
        }
        String current = job.logStream();
        if (current != null && !names.contains(current)) {
            names.add(current);
        }
        return names;
    }

    private static String why(JobSnapshot job, int attempt) {
        String reason =
                attempt < job.attempts().size() ? job.attempts().get(attempt).reason() : null;
        return reason == null ? "AWS Batch started it again" : reason;
    }
}
