package dev.quadrat.host;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The child's way out. Commands are sent in lots, all else at once. A lot ends where a message
 * ends: author code may write to the same file descriptor in between. Thread-safe.
 */
final class MessageWriter {
    private static final int LOT = 32 * 1024;

    private final Wire wire;
    private final OutputStream out;
    private final StringBuilder lot = new StringBuilder(2 * LOT);

    MessageWriter(Wire wire, OutputStream out) {
        this.wire = wire;
        this.out = out;
    }

    synchronized void tell(HostMessage message) {
        lot.append('\n').append(wire.encode(message)).append('\n');
        switch (message) {
            case HostMessage.CommandDerived _, HostMessage.ExperimentResolved _ -> {
                if (lot.length() >= LOT) {
                    send();
                }
            }
            default -> send();
        }
    }

    private void send() {
        try {
            out.write(lot.toString().getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("nobody listens any more", e);
        }
        lot.setLength(0);
    }
}
