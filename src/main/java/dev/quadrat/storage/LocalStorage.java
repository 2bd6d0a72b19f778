package dev.quadrat.storage;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Local files. Existence of many is found by listing folders, not by a question for each file. */
public final class LocalStorage implements Storage {
    private static final int WORTH_LISTING = 4;

    @Override
    public boolean serves(String uri) {
        return Uris.isLocal(uri);
    }

    @Override
    public boolean exists(String uri) {
        return Files.exists(path(uri));
    }

    @Override
    public Set<String> existing(Collection<String> uris) throws IOException {
        Map<Path, Set<String>> byFolder = new HashMap<>();
        for (String uri : uris) {
            Path path = path(uri);
            Path folder = path.getParent();
            byFolder.computeIfAbsent(folder == null ? path : folder, f -> new LinkedHashSet<>())
                    .add(uri);
        }
        Set<String> found = new LinkedHashSet<>();
        for (Map.Entry<Path, Set<String>> entry : byFolder.entrySet()) {
            found.addAll(existingIn(entry.getKey(), entry.getValue()));
        }
        return found;
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

    private static Set<String> existingIn(Path folder, Set<String> uris) throws IOException {
        if (uris.size() < WORTH_LISTING || !Files.isDirectory(folder)) {
            return uris.stream().filter(uri -> Files.exists(path(uri))).collect(Collectors.toSet());
        }
        try (Stream<Path> entries = Files.list(folder)) {
            Set<Path> names = entries.map(Path::getFileName).collect(Collectors.toSet());
            return uris.stream()
                    .filter(uri -> names.contains(path(uri).getFileName()))
                    .collect(Collectors.toSet());
        }
    }

    private static Path path(String uri) {
        return Path.of(Uris.normalise(uri, Path.of("")));
    }
}
