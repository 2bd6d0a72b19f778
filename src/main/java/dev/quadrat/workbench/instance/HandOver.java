package dev.quadrat.workbench.instance;

import dev.quadrat.run.RunJson;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What one start of Quadrat asks of another, in a line of JSON.
 *
 * @param jars to open; none to come to the front only
 */
record HandOver(List<String> jars) {
    private static final String TAKEN = "taken";
    private static final int LONGEST = 1 << 20;

    static HandOver of(List<Path> jars) {
        return new HandOver(
                jars.stream().map(jar -> jar.toAbsolutePath().normalize().toString()).toList());
    }

    List<Path> paths() {
        return jars.stream().map(Path::of).toList();
    }

    /**
     * The system takes a connection also for a process that is halted, and no read of a channel
     * ends by itself; so the channel is closed when the time is over.
     *
     * @throws IOException if nobody listens there, or does not take it in time
     */
    void send(Path socket, Duration limit) throws IOException {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            Thread end = Thread.ofVirtual().start(() -> closeAfter(channel, limit));
            try {
                channel.connect(UnixDomainSocketAddress.of(socket));
                write(channel, RunJson.MAPPER.writeValueAsString(this));
                String answer = line(channel);
                if (!TAKEN.equals(answer)) {
                    throw new IOException("the answer was " + answer);
                }
            } finally {
                end.interrupt();
            }
        }
    }

    private static void closeAfter(SocketChannel channel, Duration limit) {
        try {
            Thread.sleep(limit);
            channel.close();
        } catch (InterruptedException | IOException e) {
            // The answer came, or nobody waits for it any more.
        }
    }

    static HandOver receive(SocketChannel channel) throws IOException {
        HandOver received = RunJson.MAPPER.readValue(line(channel), HandOver.class);
        if (received == null || received.jars == null) {
            throw new IOException("nothing was handed over");
        }
        return received;
    }

    static void acknowledge(SocketChannel channel) throws IOException {
        write(channel, TAKEN);
    }

    private static void write(SocketChannel channel, String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static String line(SocketChannel channel) throws IOException {
        BufferedReader reader =
                new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
        StringBuilder line = new StringBuilder();
        for (int c = reader.read(); c >= 0 && c != '\n'; c = reader.read()) {
            if (line.length() == LONGEST) {
                throw new IOException("more was sent than any command line holds");
            }
            line.append((char) c);
        }
        return line.toString();
    }
}
