package dev.quadrat.storage;

import java.io.IOException;
import java.util.Map;
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
        super(message(new TreeMap<>(places).firstKey(), places.size() - 1));
        this.places = places;
        this.others = others;
        places.values().stream().limit(1).forEach(this::initCause);
    }

    private static String message(String first, int more) {
        return more == 0
                ? first + " can't be looked at"
                : "%s and %d more places can't be looked at".formatted(first, more);
    }

    public Map<String, IOException> places() {
        return places;
    }

    public Map<String, Stamp> others() {
        return others;
    }
}
