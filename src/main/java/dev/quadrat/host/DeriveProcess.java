package dev.quadrat.host;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/** The child that derives: a mark, a file and a request come in, messages go out. */
public final class DeriveProcess {
    private DeriveProcess() {}

    /** Runs to the end of this JVM. */
    public static void main() throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Wire wire = new Wire(line(in));
        CallPlace place = CallPlace.open(Path.of(line(in)));
        DeriveRequest request = Wire.decodeRequest(line(in));
        MessageWriter out = new MessageWriter(wire, new FileOutputStream(FileDescriptor.out));
        // From here on, what author code prints is no message and what it reads is nothing.
        System.setOut(System.err);
        System.setIn(InputStream.nullInputStream());
        AtomicBoolean finished = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> tellExit(finished, out)));
        new Derivation(request, out::tell, new AuthorCode(place::calling)).run();
        finished.set(true);
        out.tell(new HostMessage.Finished());
        // Author threads may still run; nobody waits for them.
        Runtime.getRuntime().halt(0);
    }

    private static void tellExit(AtomicBoolean finished, MessageWriter out) {
        if (!finished.get()) {
            ExitCaller.find().ifPresent(where -> out.tell(new HostMessage.ExitCalled(where)));
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
