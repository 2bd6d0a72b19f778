package dev.quadrat.storage;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One spelling for each place: an absolute local path without {@code file:}, or a URI with its
 * scheme in lower case; never with a slash at the end.
 */
public final class Uris {
    private static final Pattern ESCAPES = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");
    private static final Pattern DRIVE = Pattern.compile("/[A-Za-z]:/");

    private Uris() {}

    /**
     * @param workingFolder what relative paths count from
     * @throws IllegalArgumentException if the text is empty, no path of this system, or a file of
     *     another machine
     */
    public static String normalise(String uri, Path workingFolder) {
        if (File.separatorChar == '/' && isSpelledOut(uri)) {
            return uri;
        }
        String text = uri.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("an empty URI names no place");
        }
        Optional<String> scheme = scheme(text);
        if (scheme.isPresent() && !scheme.get().equals("file")) {
            return scheme.get() + withoutTrailingSlash(text.substring(scheme.get().length()));
        }
        Path path = scheme.isPresent() ? fromFileUri(text) : Path.of(text);
        return workingFolder.resolve(path).toAbsolutePath().normalize().toString();
    }

    /**
     * Whether it is the one spelling of a local path on a system with slashes: quick to tell of
     * what most URIs are, and false of some others that are, too.
     */
    private static boolean isSpelledOut(String uri) {
        int length = uri.length();
        if (length < 2 || uri.charAt(0) != '/' || uri.charAt(length - 1) <= ' ') {
            return false;
        }
        char before = 0;
        for (int i = 0; i < length; i++) {
            char c = uri.charAt(i);
            if (c == 0 || c > '~' || (before == '/' && (c == '/' || c == '.'))) {
                return false;
            }
            before = c;
        }
        return before != '/';
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

    /** A local file has no query and no fragment: {@code ?} and {@code #} belong to its name. */
    private static Path fromFileUri(String text) {
        String path = text.substring("file:".length());
        if (path.startsWith("//")) {
            int slash = path.indexOf('/', 2);
            String host = path.substring(2, slash < 0 ? path.length() : slash);
            if (slash < 0 || !(host.isEmpty() || host.equalsIgnoreCase("localhost"))) {
                throw new IllegalArgumentException(
                        "%s names a file of the machine '%s'; a file of this one begins with file:///"
                                .formatted(text, host));
            }
            path = path.substring(slash);
        }
        String decoded = decoded(path);
        return Path.of(DRIVE.matcher(decoded).lookingAt() ? decoded.substring(1) : decoded);
    }

    /** As {@code URI.getPath}, but a percent sign that begins no escape stands for itself. */
    private static String decoded(String path) {
        return ESCAPES.matcher(path)
                .replaceAll(
                        run -> {
                            byte[] bytes = HexFormat.of().parseHex(run.group().replace("%", ""));
                            String text = new String(bytes, StandardCharsets.UTF_8);
                            return Matcher.quoteReplacement(text);
                        });
    }

    private static String withoutTrailingSlash(String text) {
        String shorter = text;
        while (shorter.endsWith("/") && !shorter.equals("://")) {
            shorter = shorter.substring(0, shorter.length() - 1);
        }
        return shorter;
    }
}
