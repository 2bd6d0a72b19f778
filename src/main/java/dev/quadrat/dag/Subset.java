package dev.quadrat.dag;

import java.util.List;

/**
 * A part of a DAG; what is in it is in all of these that are not empty.
 *
 * @param from these commands and all downstream of them, by id
 * @param to these commands and all upstream of them, by id
 * @param only these commands alone, by id
 * @param experiments what these experiments want, by id
 */
public record Subset(
        List<String> from, List<String> to, List<String> only, List<String> experiments) {
    public static final Subset ALL = new Subset(List.of(), List.of(), List.of(), List.of());

    public Subset {
        from = List.copyOf(from);
        to = List.copyOf(to);
        only = List.copyOf(only);
        experiments = List.copyOf(experiments);
    }

    public static Subset from(String id) {
        return new Subset(List.of(id), List.of(), List.of(), List.of());
    }

    public static Subset to(String id) {
        return new Subset(List.of(), List.of(id), List.of(), List.of());
    }

    public static Subset only(String id) {
        return new Subset(List.of(), List.of(), List.of(id), List.of());
    }

    public static Subset experiment(String id) {
        return new Subset(List.of(), List.of(), List.of(), List.of(id));
    }

    public boolean isAll() {
        return equals(ALL);
    }
}
