package dev.quadrat.dag;

import java.util.Comparator;

/**
 * @param order the place among the types of a plan: standard ones first, then custom ones as listed
 * @param auxiliary runs only when it is named in the request
 */
public record CommandType(String name, int order, boolean auxiliary)
        implements Comparable<CommandType> {
    private static final Comparator<CommandType> ORDER =
            Comparator.comparingInt(CommandType::order).thenComparing(CommandType::name);

    @Override
    public int compareTo(CommandType other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return name;
    }
}
