package dev.quadrat.dag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Who writes what, by command id; knows that a folder holds what lies below it. */
final class UriIndex {
    private final Map<String, List<String>> writers = new HashMap<>();
    private final TreeMap<String, List<String>> sorted = new TreeMap<>();

    UriIndex(Iterable<Command> commands) {
        for (Command command : commands) {
            for (String uri : command.outputs()) {
                writers.computeIfAbsent(uri, u -> new ArrayList<>()).add(command.id());
            }
        }
        sorted.putAll(writers);
    }

    /** Commands that write this very URI. */
    List<String> writersOf(String uri) {
        return writers.getOrDefault(uri, List.of());
    }

    /** Written folders that this URI lies in. */
    List<String> writtenAbove(String uri) {
        List<String> above = new ArrayList<>();
        int slash = uri.lastIndexOf('/');
        while (slash > 0) {
            String parent = uri.substring(0, slash);
            if (writers.containsKey(parent)) {
                above.add(parent);
            }
            slash = parent.lastIndexOf('/');
        }
        return above;
    }

    /** Commands that write this URI, a folder that holds it, or something in it. */
    Set<String> feeders(String uri) {
        Set<String> feeders = new LinkedHashSet<>(writersOf(uri));
        writtenAbove(uri).forEach(parent -> feeders.addAll(writersOf(parent)));
        // '0' follows '/' in ASCII, so this range is all that begins with "uri/".
        sorted.subMap(uri + "/", uri + "0").values().forEach(feeders::addAll);
        return feeders;
    }
}
