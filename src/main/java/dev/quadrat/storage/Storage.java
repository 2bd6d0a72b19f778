package dev.quadrat.storage;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Bytes by URI. Implementations are thread-safe. */
public interface Storage {
    /** Beside outputs, for what only Quadrat reads; no part of a folder's stamp. */
    String OWN_FOLDER = ".quadrat";

    /** Whether this storage knows the URI's scheme. */
    boolean serves(String uri);

    /** Whether something can be put there, as far as the URI tells. */
    default boolean isWritable(String uri) {
        return serves(uri);
    }

    boolean exists(String uri) throws IOException;

    /**
     * What is at those of the URIs that exist. Looks at folders and prefixes rather than at one URI
     * after another, and at several at once. They are given back as they were asked for.
     *
     * @param cancelled asked now and then
     * @throws UnreadableException if some can't be looked at; it tells of the others
     * @throws InterruptedException if it was cancelled
     */
    Map<String, Stamp> stamps(Collection<String> uris, BooleanSupplier cancelled)
            throws IOException, InterruptedException;

    String readText(String uri) throws IOException;

    /** Readers see the old text or the new one, never a part, even after a power cut. */
    void writeText(String uri, String text) throws IOException;

    /**
     * Writes if nobody has written since: the way in which two processes agree who is first. All of
     * them must write and delete in {@link #OWN_FOLDER}; elsewhere only this way of writing is
     * guarded.
     *
     * @param expected the text that must be there, or empty if nothing may be there
     * @return false if something else is there; then nothing was written
     */
    boolean writeTextIf(String uri, Optional<String> expected, String text) throws IOException;

    /** Deletes a file, if it is there. */
    void delete(String uri) throws IOException;

    /** For reading in ranges. */
    SeekableByteChannel open(String uri) throws IOException;

    /**
     * Copies a file to a local place, or a folder and all below it except Quadrat's own.
     *
     * @param to where nothing is yet; if the copy fails, a part of it may be there
     * @throws java.nio.file.NoSuchFileException if nothing is at the URI
     * @throws InterruptedException if it was cancelled
     */
    void fetch(String uri, Path to, BooleanSupplier cancelled)
            throws IOException, InterruptedException;

    /**
     * Copies a local file, or a folder and all below it except Quadrat's own, to the URI's place.
     * What is there goes when the new has arrived. Readers see each file as a whole.
     *
     * @throws InterruptedException if it was cancelled; then some of a folder's files may have
     *     arrived
     */
    void put(Path from, String uri, BooleanSupplier cancelled)
            throws IOException, InterruptedException;
}
