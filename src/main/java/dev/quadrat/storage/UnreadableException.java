package dev.quadrat.storage;

import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Of many places some could not be looked at. It is not known whether anything is there. */
public final class UnreadableException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Map<String, IOException> places;
    private final transient Map<String, Stamp> others;

    /**
     * @param places what was refused, by URI; at least one
     * @param others what is at the places that could be looked at
     */
    public UnreadableException(Map<String, IOException> places, Map<String, Stamp> others) {
        this((SortedMap<String, IOException>) new TreeMap<>(places), others);
    }

    private UnreadableException(SortedMap<String, IOException> places, Map<String, Stamp> others) {
        super(
                places.size() == 1
                        ? places.firstKey() + " can't be looked at"
                        : "%s and %d more places can't be looked at"
                                .formatted(places.firstKey(), places.size() - 1),
                places.get(places.firstKey()));
        this.places = places;
        this.others = others;
    }

    public Map<String, IOException> places() {
        return places;
    }

    public Map<String, Stamp> others() {
        return others;
    }
}
