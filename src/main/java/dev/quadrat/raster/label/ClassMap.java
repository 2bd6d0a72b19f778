package dev.quadrat.raster.label;

import java.util.HashSet;
import java.util.List;

/**
 * The classes of a task, by name.
 *
 * <pre>{@code
 * ClassMap.of("water", "land");   // water is 1, land is 2
 * }</pre>
 *
 * <p>A class's id is its place in the list, from 1. Id 0 means <em>not labelled</em>: such pixels
 * are neither learnt from nor evaluated. An immutable value.
 *
 * @param names the names, each once, 1 to 255 of them
 */
public record ClassMap(List<String> names) {
    /** The id of pixels that no class is known for. */
    public static final int UNLABELLED = 0;

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if there are no names, too many, or one twice
     */
    public ClassMap {
        names = List.copyOf(names);
        if (names.isEmpty() || names.size() > 255) {
            throw new IllegalArgumentException(
                    "a class map has 1 to 255 classes, not " + names.size());
        }
        if (new HashSet<>(names).size() < names.size()) {
            throw new IllegalArgumentException("a class stands twice in " + names);
        }
    }

    /**
     * A class map.
     *
     * @param names the names in the order of their ids
     * @return the map
     */
    public static ClassMap of(String... names) {
        return new ClassMap(List.of(names));
    }

    /**
     * How many classes there are.
     *
     * @return 1 to 255; the highest id
     */
    public int size() {
        return names.size();
    }

    /**
     * The id of a class.
     *
     * @param name its name
     * @return from 1 on, or {@link #UNLABELLED} if there is no such class
     */
    public int id(String name) {
        return names.indexOf(name) + 1;
    }

    /**
     * The name of a class.
     *
     * @param id from 1 on
     * @return its name
     */
    public String name(int id) {
        return names.get(id - 1);
    }
}
