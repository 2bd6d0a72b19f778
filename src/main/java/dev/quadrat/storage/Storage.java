package dev.quadrat.storage;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Collection;
import java.util.Set;

/** Bytes by URI. Implementations are thread-safe. */
public interface Storage {
    /** Whether this storage knows the URI's scheme. */
    boolean serves(String uri);

    boolean exists(String uri) throws IOException;

    /** Those of the URIs that exist. */
    Set<String> existing(Collection<String> uris) throws IOException;

    String readText(String uri) throws IOException;

    /** Readers see the old text or the new one, never a part, even after a power cut. */
    void writeText(String uri, String text) throws IOException;

    /** For reading in ranges. */
    SeekableByteChannel open(String uri) throws IOException;
}
