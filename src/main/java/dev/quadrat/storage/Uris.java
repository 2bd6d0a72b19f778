package dev.quadrat.storage;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * One spelling for each place: an absolute local path without {@code file:}, or a URI with its
 * scheme; never with a slash at the end.
 */
public final class Uris {
    private Uris() {}

    /**
     * @param workingFolder what relative paths count from
     * @throws IllegalArgumentException if the text is empty or no path of this system
     */
    public static String normalise(String uri, Path workingFolder) {
        String text = uri.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("an empty URI names no place");
        }
        Optional<String> scheme = scheme(text);
        if (scheme.isPresent() && !scheme.get().equals("file")) {
            return withoutTrailingSlash(text);
        }
        Path path = scheme.isPresent() ? fromFileUri(text) : Path.of(text);
        return workingFolder.resolve(path).toAbsolutePath().normalize().toString();
    }

    /** The scheme in lower case; none for a local path, a Windows drive letter included. */
    public static Optional<String> scheme(String uri) {
        int colon = uri.indexOf(':');
        boolean named = colon > 1 && uri.substring(0, colon).matches("[A-Za-z][A-Za-z0-9+.-]*");
        boolean absolute = uri.startsWith("/", colon + 1);
        return named && absolute
                ? Optional.of(uri.substring(0, colon).toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    public static boolean isLocal(String uri) {
        return scheme(uri).filter(s -> !s.equals("file")).isEmpty();
    }

    private static Path fromFileUri(String text) {
        String path = text.substring("file:".length());
        return path.startsWith("///") || !path.startsWith("//")
                ? Path.of(URI.create("file:" + encode(path)).getPath())
                : Path.of(path.substring(1));
    }

    private static String encode(String path) {
        return path.replace(" ", "%20").replaceFirst("^///", "/");
    }

    private static String withoutTrailingSlash(String text) {
        String shorter = text;
        while (shorter.endsWith("/") && !shorter.endsWith("://")) {
            shorter = shorter.substring(0, shorter.length() - 1);
        }
        return shorter;
    }
}
