package dev.quadrat.storage;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

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
    public Set<String> existing(Collection<String> uris) {
        return uris.stream().filter(this::exists).collect(Collectors.toSet());
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
