package dev.quadrat.storage.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * A wire to a server that loses the first answers to requests of one kind: the server has acted.
 */
final class FlakyWire implements AutoCloseable {
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final URI server;
    private final Pattern request;
    private final AtomicInteger toLose;

    /**
     * @param request found in the first line of a request
     */
    FlakyWire(URI server, String request, int toLose) throws IOException {
        this.server = server;
        this.request = Pattern.compile(request);
        this.toLose = new AtomicInteger(toLose);
        Thread.ofPlatform().daemon().start(this::welcome);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    int leftToLose() {
        return toLose.get();
    }

    private void welcome() {
        try {
            while (true) {
                Socket client = door.accept();
                Socket behind = new Socket(server.getHost(), server.getPort());
                Link link = new Link(client, behind);
                Thread.ofPlatform().daemon().start(link::carryRequests);
                Thread.ofPlatform().daemon().start(link::carryAnswers);
            }
        } catch (IOException e) {
            // Closed: the test is over.
        }
    }

    private final class Link {
        private final Socket client;
        private final Socket behind;
        private volatile boolean loses;

        Link(Socket client, Socket behind) {
            this.client = client;
            this.behind = behind;
        }

        void carryRequests() {
            carry(client, behind, false);
        }

        void carryAnswers() {
            carry(behind, client, true);
        }

        private void carry(Socket from, Socket to, boolean answers) {
            byte[] bytes = new byte[64 * 1024];
            try (from;
                    to;
                    InputStream in = from.getInputStream();
                    OutputStream out = to.getOutputStream()) {
                for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                    String head = new String(bytes, 0, count, StandardCharsets.ISO_8859_1);
                    if (!answers && request.matcher(head.lines().findFirst().orElse("")).find()) {
                        loses = true;
                    }
                    // What only invites the request's body is no answer.
                    boolean isAnswer = answers && !head.startsWith("HTTP/1.1 100");
                    if (isAnswer && loses && toLose.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                        return;
                    }
                    out.write(bytes, 0, count);
                    out.flush();
                }
            } catch (IOException e) {
                // One side has gone; so does the other.
            }
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
