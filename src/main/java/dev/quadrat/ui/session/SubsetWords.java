package dev.quadrat.ui.session;

import dev.quadrat.dag.Command;
import dev.quadrat.dag.CommandDag;
import dev.quadrat.dag.SplitPart;
import dev.quadrat.dag.Subset;
import dev.quadrat.ui.support.Words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A part of a plan as people say it. */
public final class SubsetWords {
    private static final int MOST_NAMED = 2;

    private SubsetWords() {}

    /** {@code up to TRAIN of forest-16}; empty for the whole plan. */
    public static String of(Subset subset, CommandDag dag) {
        List<String> told = new ArrayList<>();
        subset.from().forEach(id -> told.add("from " + command(id, dag)));
        subset.to().forEach(id -> told.add("up to " + command(id, dag)));
        subset.only().forEach(id -> told.add("only " + command(id, dag)));
        subset.again().forEach(id -> told.add("again " + command(id, dag)));
        if (subset.experiments().size() > MOST_NAMED) {
            told.add("only %s experiments".formatted(Words.number(subset.experiments().size())));
        } else {
            subset.experiments().forEach(id -> told.add("only experiment " + id));
        }
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

    /** Without experiments that are gone; all of the plan where nothing else is left of it. */
    static Subset within(Subset subset, CommandDag dag) {
        boolean commands =
                Stream.of(subset.from(), subset.to(), subset.only(), subset.again())
                        .flatMap(List::stream)
                        .allMatch(dag::has);
        Set<String> there = new HashSet<>();
        dag.commands().forEach(command -> there.addAll(command.experiments()));
        List<String> experiments = subset.experiments().stream().filter(there::contains).toList();
        boolean gone = experiments.isEmpty() && !subset.experiments().isEmpty();
        return !commands || gone ? Subset.ALL : subset.withExperiments(experiments);
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
