package dev.quadrat.ui.session;

import dev.quadrat.dag.Command;
import dev.quadrat.dag.CommandDag;
import dev.quadrat.dag.SplitPart;
import dev.quadrat.dag.Subset;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A part of a plan as people say it. */
public final class SubsetWords {
    private SubsetWords() {}

    /** {@code up to TRAIN of forest-16}; empty for the whole plan. */
    public static String of(Subset subset, CommandDag dag) {
        List<String> told = new ArrayList<>();
        subset.from().forEach(id -> told.add("from " + command(id, dag)));
        subset.to().forEach(id -> told.add("up to " + command(id, dag)));
        subset.only().forEach(id -> told.add("only " + command(id, dag)));
        subset.again().forEach(id -> told.add("again " + command(id, dag)));
        subset.experiments().forEach(id -> told.add("only experiment " + id));
        return String.join(", ", told);
    }

    static String gone(Subset subset) {
        String what =
                Stream.of(
                                subset.from(),
                                subset.to(),
                                subset.only(),
                                subset.again(),
                                subset.experiments())
                        .flatMap(List::stream)
                        .findFirst()
                        .orElse("the part");
        return "%s is no longer in the plan; all of it is asked for again".formatted(what);
    }

    static boolean isWithin(Subset subset, CommandDag dag) {
        return Stream.of(subset.from(), subset.to(), subset.only(), subset.again())
                        .flatMap(List::stream)
                        .allMatch(dag::has)
                && subset.experiments().stream()
                        .allMatch(
                                id ->
                                        dag.commands().stream()
                                                .anyMatch(c -> c.experiments().contains(id)));
    }

    private static String command(String id, CommandDag dag) {
        return dag.has(id) ? brief(dag.command(id)) : id;
    }

    /** {@code CHIP 2 of 4 of 3 experiments}: short enough for a button. */
    public static String brief(Command command) {
        SplitPart split = command.split();
        String part = split == null || split.count() < 2 ? "" : " " + split.text();
        return "%s%s of %s".formatted(command.type().name(), part, command.owner());
    }
}
