package dev.quadrat.storage;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Local files. Each is asked for by itself, however many they are: a folder's list knows neither
 * where a link leads nor that the file system takes two spellings for one name.
 */
public final class LocalStorage implements Storage {
    @Override
    public boolean serves(String uri) {
        return Uris.isLocal(uri);
    }

    @Override
    public boolean exists(String uri) {
        return Files.exists(path(uri));
    }

    @Override
    public Map<String, Stamp> stamps(Collection<String> uris, BooleanSupplier cancelled)
            throws IOException {
        Map<String, Stamp> stamps = new HashMap<>();
        for (String uri : uris) {
            Path path = path(uri);
            if (Files.exists(path)) {
                stamps.put(
                        uri,
                        new Stamp(
                                Files.size(path), Files.getLastModifiedTime(path).toInstant(), ""));
            }
        }
        return stamps;
    }

    @Override
    public boolean writeTextIf(String uri, Optional<String> expected, String text)
            throws IOException {
        Path path = path(uri);
        Optional<String> found =
                Files.exists(path) ? Optional.of(Files.readString(path)) : Optional.empty();
        if (!found.equals(expected)) {
            return false;
        }
        AtomicFile.write(path, text);
        return true;
    }

    @Override
    public void delete(String uri) throws IOException {
        Files.deleteIfExists(path(uri));
    }

    @Override
    public String readText(String uri) throws IOException {
        return Files.readString(path(uri));
    }

    @Override
    public void writeText(String uri, String text) throws IOException {
        AtomicFile.write(path(uri), text);
    }

    @Override
    public SeekableByteChannel open(String uri) throws IOException {
        return Files.newByteChannel(path(uri));
    }

    private static Path path(String uri) {
        return Path.of(Uris.normalise(uri, Path.of("")));
    }
}
