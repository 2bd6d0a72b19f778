package dev.quadrat.storage;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/** Texts in memory, of which some places are refused. */
public final class MemoryStorage implements Storage {
    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final String scheme;
    private final Set<String> refused;

    public MemoryStorage(String scheme, Set<String> refused) {
        this.scheme = scheme;
        this.refused = refused;
    }

    @Override
    public boolean serves(String uri) {
        return Uris.scheme(uri).filter(scheme::equals).isPresent();
    }

    @Override
    public boolean exists(String uri) {
        return texts.containsKey(uri);
    }

    @Override
    public Map<String, Stamp> stamps(Collection<String> uris, BooleanSupplier cancelled)
            throws UnreadableException {
        Map<String, Stamp> found = new HashMap<>();
        Map<String, IOException> closed = new HashMap<>();
        for (String uri : uris) {
            if (refused.contains(uri)) {
                closed.put(uri, new IOException("refused"));
            } else if (texts.containsKey(uri)) {
                found.put(uri, new Stamp(texts.get(uri).length(), Instant.EPOCH, ""));
            }
        }
        if (!closed.isEmpty()) {
            throw new UnreadableException(closed, found);
        }
        return found;
    }

    @Override
    public String readText(String uri) throws IOException {
        String text = texts.get(uri);
        if (text == null) {
            throw new NoSuchFileException(uri);
        }
        return text;
    }

    @Override
    public void writeText(String uri, String text) {
        texts.put(uri, text);
    }

    @Override
    public boolean writeTextIf(String uri, Optional<String> expected, String text) {
        boolean same = Optional.ofNullable(texts.get(uri)).equals(expected);
        if (same) {
            texts.put(uri, text);
        }
        return same;
    }

    @Override
    public void delete(String uri) {
        texts.remove(uri);
    }

    @Override
    public SeekableByteChannel open(String uri) {
        throw new UnsupportedOperationException("no test opens what is in memory");
    }

    @Override
    public void fetch(String uri, Path to, BooleanSupplier cancelled) throws IOException {
        String text = readText(uri);
        Files.createDirectories(to.resolveSibling("."));
        Files.writeString(to, text);
    }

    @Override
    public void put(Path from, String uri, BooleanSupplier cancelled) throws IOException {
        writeText(uri, Files.readString(from));
    }
}
