package dev.quadrat.run;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/** The machine that this process runs on. */
public final class ThisHost {
    private static final String NAME = find();

    private ThisHost() {}

    /** The same for all processes of the machine, whatever their environment. */
    public static String name() {
        return NAME;
    }

    private static String find() {
        try {
            // Asking the network for one's own name can take seconds.
            return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        } catch (IOException e) {
            return ofNetwork();
        }
    }

    private static String ofNetwork() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (IOException e) {
            return "localhost";
        }
    }
}
