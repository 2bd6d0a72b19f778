package dev.quadrat.batch.fake;

import dev.quadrat.batch.gateway.LogGateway;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The logs of the fake's containers without a network, three lines a page. */
public final class DirectLogs implements LogGateway {
    private static final int PAGE = 3;

    private final FakeBatch batch;
    private int reads;

    public DirectLogs(FakeBatch batch) {
        this.batch = batch;
    }

    public int reads() {
        return reads;
    }

    @Override
    public Lines read(String group, String stream, @Nullable String from) {
        reads++;
        if (!batch.hasLogs(stream)) {
            return new Lines(List.of(), null);
        }
        List<String> all = batch.logs(stream).lines().toList();
        int begin = from == null ? 0 : Integer.parseInt(from);
        int end = Math.min(all.size(), begin + PAGE);
        return new Lines(all.subList(begin, end), String.valueOf(end));
    }
}
