package dev.quadrat.dag;

import java.util.List;
import java.util.Optional;

/**
 * A part of a DAG; what is in it is in all of these that are not empty.
 *
 * @param from these commands and all downstream of them, by id
 * @param to these commands and all upstream of them, by id
 * @param only these commands alone, by id
 * @param experiments what these experiments want, by id
 * @param again these commands alone, by id, and even if they are done
 */
public record Subset(
        List<String> from,
        List<String> to,
        List<String> only,
        List<String> experiments,
        List<String> again) {
    public static final Subset ALL = new Subset(List.of(), List.of(), List.of(), List.of());

    public Subset {
        from = List.copyOf(from);
        to = List.copyOf(to);
        only = List.copyOf(only);
        experiments = List.copyOf(experiments);
        // A plan that was saved before there was such a wish has none.
        again = List.copyOf(Optional.ofNullable(again).orElse(List.of()));
    }

    /** Of commands that run only if they are not done. */
    public Subset(List<String> from, List<String> to, List<String> only, List<String> experiments) {
        this(from, to, only, experiments, List.of());
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

    /** The command alone, and even if it is done. */
    public static Subset again(String id) {
        return new Subset(List.of(), List.of(), List.of(), List.of(), List.of(id));
    }

    public static Subset experiment(String id) {
        return new Subset(List.of(), List.of(), List.of(), List.of(id));
    }

    /** The same, of what these experiments want alone. */
    public Subset withExperiments(List<String> ids) {
        return new Subset(from, to, only, ids, again);
    }

    public boolean isAll() {
        return equals(ALL);
    }
}
