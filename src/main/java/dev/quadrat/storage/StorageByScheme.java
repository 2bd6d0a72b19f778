package dev.quadrat.storage;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Several storages as one: each URI goes to the storage of its scheme. A storage is made when a URI
 * first needs it, so that who works with local files alone loads nothing else.
 */
public final class StorageByScheme implements Storage {
    private static final String LOCAL = "";

    private final Map<String, Supplier<Storage>> makers;
    private final Map<String, Storage> made = new ConcurrentHashMap<>();

    /**
     * @param remote a storage's maker by scheme, such as {@code s3}; local files need none
     */
    public StorageByScheme(Map<String, Supplier<Storage>> remote) {
        this.makers = new TreeMap<>(remote);
        made.put(LOCAL, new LocalStorage());
    }

    @Override
    public boolean serves(String uri) {
        String scheme = scheme(uri);
        return scheme.equals(LOCAL) || makers.containsKey(scheme);
    }

    @Override
    public boolean isWritable(String uri) {
        try {
            return of(uri).isWritable(uri);
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public boolean exists(String uri) throws IOException {
        return of(uri).exists(uri);
    }

    @Override
    public Map<String, Stamp> stamps(Collection<String> uris, BooleanSupplier cancelled)
            throws IOException, InterruptedException {
        Map<String, List<String>> byScheme = new TreeMap<>();
        for (String uri : uris) {
            byScheme.computeIfAbsent(scheme(uri), scheme -> new ArrayList<>()).add(uri);
        }
        Map<String, Stamp> found = new HashMap<>();
        Map<String, IOException> refused = new HashMap<>();
        for (List<String> same : byScheme.values()) {
            try {
                Storage storage = of(same.getFirst());
                found.putAll(storage.stamps(same, cancelled));
            } catch (UnreadableException e) {
                refused.putAll(e.places());
                found.putAll(e.others());
            } catch (IOException e) {
                same.forEach(uri -> refused.put(uri, e));
            }
        }
        if (!refused.isEmpty()) {
            throw new UnreadableException(refused, found);
        }
        return found;
    }

    @Override
    public String readText(String uri) throws IOException {
        return of(uri).readText(uri);
    }

    @Override
    public void writeText(String uri, String text) throws IOException {
        of(uri).writeText(uri, text);
    }

    @Override
    public boolean writeTextIf(String uri, Optional<String> expected, String text)
            throws IOException {
        return of(uri).writeTextIf(uri, expected, text);
    }

    @Override
    public void delete(String uri) throws IOException {
        of(uri).delete(uri);
    }

    @Override
    public SeekableByteChannel open(String uri) throws IOException {
        return of(uri).open(uri);
    }

    @Override
    public void fetch(String uri, Path to, BooleanSupplier cancelled)
            throws IOException, InterruptedException {
        of(uri).fetch(uri, to, cancelled);
    }

    @Override
    public void put(Path from, String uri, BooleanSupplier cancelled)
            throws IOException, InterruptedException {
        of(uri).put(from, uri, cancelled);
    }

    private Storage of(String uri) throws IOException {
        String scheme = scheme(uri);
        Supplier<Storage> maker = makers.get(scheme);
        Storage known = made.get(scheme);
        if (known != null) {
            return known;
        }
        if (maker == null) {
            String schemes = String.join("://, ", makers.keySet());
            throw new IOException(
                    "Quadrat knows no %s:// URIs, only local paths%s"
                            .formatted(scheme, schemes.isEmpty() ? "" : " and " + schemes + "://"));
        }
        return made.computeIfAbsent(scheme, s -> maker.get());
    }

    private static String scheme(String uri) {
        return Uris.isLocal(uri) ? LOCAL : Uris.scheme(uri).orElse(LOCAL);
    }
}
