package dev.quadrat.host;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;

/** The child that derives: a mark and a request come in, messages go out. */
public final class DeriveProcess {
    private DeriveProcess() {}

    /** Runs to the end of this JVM. */
    public static void main() throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Wire wire = new Wire(line(in));
        DeriveRequest request = Wire.decodeRequest(line(in));
        PrintStream out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        // From here on, what author code prints is no message and what it reads is nothing.
        System.setOut(System.err);
        System.setIn(InputStream.nullInputStream());
        AtomicBoolean finished = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> tellExit(finished, wire, out)));
        new Derivation(request, message -> tell(message, wire, out)).run();
        finished.set(true);
        tell(new HostMessage.Finished(), wire, out);
        // Author threads may still run; nobody waits for them.
        Runtime.getRuntime().halt(0);
    }

    private static void tell(HostMessage message, Wire wire, PrintStream out) {
        synchronized (out) {
            out.print("\n" + wire.encode(message) + "\n");
            out.flush();
        }
    }

    private static void tellExit(AtomicBoolean finished, Wire wire, PrintStream out) {
        if (!finished.get()) {
            ExitCaller.find()
                    .ifPresent(where -> tell(new HostMessage.ExitCalled(where), wire, out));
        }
    }

    private static String line(BufferedReader in) throws IOException {
        String line = in.readLine();
        if (line == null) {
            throw new EOFException("the request ended early");
        }
        return line;
    }
}
