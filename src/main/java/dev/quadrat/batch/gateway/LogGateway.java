package dev.quadrat.batch.gateway;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What jobs write. Implementations are thread-safe. */
public interface LogGateway {
    /**
     * Some lines of a stream.
     *
     * @param lines none doesn't mean that there are no more
     * @param next where to go on; the same as was asked for means that there are no more for now;
     *     null where there is no such stream yet
     */
    record Lines(List<String> lines, @Nullable String next) {
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /**
     * @param group where the stream is
     * @param from null for the beginning
     */
    Lines read(String group, String stream, @Nullable String from)
            throws GatewayException, InterruptedException;
}
