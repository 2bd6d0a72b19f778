package dev.quadrat.host;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipFile;

/** The class files that {@link AuthorClassLoader} defines, by class name. */
final class AuthorClasses implements AutoCloseable {
    private static final String ENDING = ".class";

    private record Place(JarFile jar, JarEntry entry) {}

    private final List<JarFile> jars = new ArrayList<>();
    private final Map<String, Place> places = new HashMap<>();

    /** Of jars that can be read; the first one that holds a class counts. */
    AuthorClasses(List<Path> jars) throws IOException {
        for (Path path : jars) {
            JarFile jar = new JarFile(path.toFile(), false, ZipFile.OPEN_READ, Runtime.version());
            this.jars.add(jar);
            jar.versionedStream()
                    .filter(entry -> entry.getName().endsWith(ENDING))
                    .forEach(entry -> places.putIfAbsent(name(entry), new Place(jar, entry)));
        }
        places.keySet().removeIf(AuthorClassLoader::isShared);
    }

    boolean contains(String className) {
        return places.containsKey(className);
    }

    Optional<byte[]> bytes(String className) throws IOException {
        Place place = places.get(className);
        if (place == null) {
            return Optional.empty();
        }
        try (InputStream in = place.jar.getInputStream(place.entry)) {
            return Optional.of(in.readAllBytes());
        }
    }

    @Override
    public void close() throws IOException {
        for (JarFile jar : jars) {
            jar.close();
        }
    }

    private static String name(JarEntry entry) {
        String file = entry.getName();
        return file.substring(0, file.length() - ENDING.length()).replace('/', '.');
    }
}
