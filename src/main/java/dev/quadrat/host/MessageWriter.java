package dev.quadrat.host;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * The child's way out. Commands are sent in lots, all else at once. A lot ends where a message
 * ends: author code may write to the same file descriptor in between. Thread-safe.
 */
final class MessageWriter {
    private static final int LOT = 32 * 1024;

    private final Wire wire;
    private final OutputStream out;
    private final ByteArrayOutputStream lot = new ByteArrayOutputStream(2 * LOT);

    MessageWriter(Wire wire, OutputStream out) {
        this.wire = wire;
        this.out = out;
    }

    synchronized void tell(HostMessage message) {
        lot.write('\n');
        lot.writeBytes(wire.encode(message));
        lot.write('\n');
        switch (message) {
            case HostMessage.CommandDerived _, HostMessage.ExperimentResolved _ -> {
                if (lot.size() >= LOT) {
                    send();
                }
            }
            default -> send();
        }
    }

    private void send() {
        try {
            lot.writeTo(out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("nobody listens any more", e);
        }
        lot.reset();
    }
}
