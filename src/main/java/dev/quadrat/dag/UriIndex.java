package dev.quadrat.dag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who writes what, by command id; knows that a folder holds what lies below it, and that {@code a/}
 * is {@code a}.
 */
final class UriIndex {
    private final Map<String, List<String>> writers = new HashMap<>();
    private final TreeMap<String, List<String>> sorted = new TreeMap<>();

    /** Folders that hold something written, at any depth. */
    private final Set<String> holders = new HashSet<>();

    /** By folder: what is written at it or above; many URIs lie in one folder. */
    private final Map<String, List<String>> aboveFolder = new HashMap<>();

    UriIndex() {}

    UriIndex(Iterable<Command> commands) {
        commands.forEach(command -> command.outputs().forEach(uri -> add(uri, command.id())));
    }

    /** The same for all spellings of one place; empty for the root of the file system. */
    static String key(String uri) {
        int end = uri.length();
        while (end > 0 && uri.charAt(end - 1) == '/') {
            end--;
        }
        return uri.substring(0, end);
    }

    /** A key as people write it. */
    static String name(String key) {
        return key.isEmpty() ? "/" : key;
    }

    /** All that one writer writes must be added before the next writer's. */
    void add(String uri, String writer) {
        List<String> all =
                writers.computeIfAbsent(
                        key(uri),
                        key -> {
                            List<String> added = new ArrayList<>();
                            sorted.put(key, added);
                            hold(key);
                            aboveFolder.clear();
                            return added;
                        });
        if (all.isEmpty() || !all.getLast().equals(writer)) {
            all.add(writer);
        }
    }

    boolean isEmpty() {
        return writers.isEmpty();
    }

    /** Commands that write this very place. */
    List<String> writersOf(String uri) {
        return writers.getOrDefault(key(uri), List.of());
    }

    /** Keys of written folders that this URI lies in. */
    List<String> writtenAbove(String uri) {
        String key = key(uri);
        int slash = key.lastIndexOf('/');
        return slash < 0
                ? List.of()
                : aboveFolder.computeIfAbsent(key.substring(0, slash), this::writtenUpFrom);
    }

    private List<String> writtenUpFrom(String folder) {
        List<String> above = new ArrayList<>();
        for (String key = folder; ; key = key.substring(0, key.lastIndexOf('/'))) {
            if (writers.containsKey(key)) {
                above.add(key);
            }
            if (key.indexOf('/') < 0) {
                return List.copyOf(above);
            }
        }
    }

    private void hold(String key) {
        String folder = key;
        while (folder.indexOf('/') >= 0) {
            folder = folder.substring(0, folder.lastIndexOf('/'));
            if (!holders.add(folder)) {
                return;
            }
        }
    }

    /** Keys of what is written at this URI, in a folder above it, or below it. */
    List<String> writtenAround(String uri) {
        String key = key(uri);
        List<String> around = new ArrayList<>();
        if (writers.containsKey(key)) {
            around.add(key);
        }
        around.addAll(writtenAbove(key));
        if (holders.contains(key)) {
            // '0' follows '/' in ASCII, so this range is all that begins with "key/".
            around.addAll(sorted.subMap(key + "/", key + "0").keySet());
        }
        return around;
    }

    /** Commands that write this URI, a folder that holds it, or something in it. */
    Set<String> feeders(String uri) {
        Set<String> feeders = new LinkedHashSet<>();
        writtenAround(uri).forEach(key -> feeders.addAll(writers.getOrDefault(key, List.of())));
        return feeders;
    }
}
