package dev.quadrat.dag;

import org.jspecify.annotations.Nullable;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * An immutable JSON object in the order of its fields. A hundred thousand commands hold
 * configurations, and the commands, their definitions and their items are to hold the same ones: a
 * copy of one of these is itself.
 */
public final class JsonObject extends AbstractMap<String, Object> {
    private static final int FEW = 16;

    private final String[] names;
    private final @Nullable Object[] values;

    /** Where each name stands; null while there are so few that looking is quicker. */
    private final @Nullable Map<String, Integer> places;

    private JsonObject(String[] names, @Nullable Object[] values) {
        this.names = names;
        this.values = values;
        if (names.length > FEW) {
            places = LinkedHashMap.newLinkedHashMap(names.length);
            IntStream.range(0, names.length).forEach(i -> places.put(names[i], i));
        } else {
            places = null;
        }
    }

    /**
     * @param values JSON values that nobody changes any more
     */
    public static JsonObject copyOf(Map<String, ? extends @Nullable Object> values) {
        if (values instanceof JsonObject same) {
            return same;
        }
        String[] names = values.keySet().toArray(String[]::new);
        return new JsonObject(names, values.values().toArray());
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        int place = place(name);
        return place < 0 ? null : values[place];
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return place(name) >= 0;
    }

    @Override
    public int size() {
        return names.length;
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, Object>> iterator() {
                return new Entries();
            }

            @Override
            public int size() {
                return names.length;
            }
        };
    }

    private int place(@Nullable Object name) {
        if (places != null) {
            return Objects.requireNonNullElse(places.get(name), -1);
        }
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private final class Entries implements Iterator<Entry<String, Object>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < names.length;
        }

        @Override
        public Entry<String, Object> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            // JSON's null is a value here, as in the maps that JSON libraries make.
            @SuppressWarnings("NullAway")
            Entry<String, Object> entry = new SimpleImmutableEntry<>(names[next], values[next]);
            next++;
            return entry;
        }
    }
}
