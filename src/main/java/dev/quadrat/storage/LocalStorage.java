package dev.quadrat.storage;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Local files. */
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
            throws UnreadableException, InterruptedException {
        return LocalStamps.of(uris, cancelled);
    }

    @Override
    public boolean writeTextIf(String uri, Optional<String> expected, String text)
            throws IOException {
        Path path = path(uri);
        return FolderLock.holding(
                path,
                () -> {
                    boolean same = textIfThere(path).equals(expected);
                    if (same) {
                        AtomicFile.write(path, text);
                    }
                    return same;
                });
    }

    @Override
    public void delete(String uri) throws IOException {
        Path path = path(uri);
        if (FolderLock.guards(path)) {
            FolderLock.holding(path, () -> Files.deleteIfExists(path));
        } else {
            Files.deleteIfExists(path);
        }
    }

    /** Bytes that are no text are read, too: a damaged file must stay one that can be replaced. */
    @Override
    public String readText(String uri) throws IOException {
        return new String(Files.readAllBytes(path(uri)), StandardCharsets.UTF_8);
    }

    @Override
    public void writeText(String uri, String text) throws IOException {
        Path path = path(uri);
        if (FolderLock.guards(path)) {
            FolderLock.holding(
                    path,
                    () -> {
                        AtomicFile.write(path, text);
                        return text;
                    });
        } else {
            AtomicFile.write(path, text);
        }
    }

    @Override
    public SeekableByteChannel open(String uri) throws IOException {
        return Files.newByteChannel(path(uri));
    }

    @Override
    public void fetch(String uri, Path to, BooleanSupplier cancelled)
            throws IOException, InterruptedException {
        LocalCopy.copy(path(uri), to, cancelled);
    }

    @Override
    public void put(Path from, String uri, BooleanSupplier cancelled)
            throws IOException, InterruptedException {
        LocalCopy.replace(from, path(uri), cancelled);
    }

    private Optional<String> textIfThere(Path path) throws IOException {
        try {
            return Optional.of(readText(path.toString()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    static Path path(String uri) {
        return Path.of(isPlain(uri) ? uri : Uris.normalise(uri, Path.of("")));
    }

    /** Whether it is the path that it names. */
    static boolean isPlain(String uri) {
        return uri.startsWith("/")
                && !uri.contains("/..")
                && !uri.contains("/./")
                && uri.charAt(uri.length() - 1) > ' ';
    }
}
