package dev.quadrat.dag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Commands that are not the same write one URI, or one writes into another's folder. Commands that
 * clash over many URIs are one problem, and so are many commands that clash over one.
 */
final class Clashes {
    private static final int MOST_COMMANDS_TOLD = 4;

    /** Ids; {@code inside} is empty where all write the same URI. */
    private record Sides(List<String> writers, List<String> inside) {}

    private final CommandDag dag;
    private final UriIndex index;

    private Clashes(CommandDag dag, UriIndex index) {
        this.dag = dag;
        this.index = index;
    }

    static List<Problem> find(CommandDag dag, UriIndex index) {
        return new Clashes(dag, index).find();
    }

    private List<Problem> find() {
        Map<Sides, List<String>> clashes = new LinkedHashMap<>();
        Map<String, Set<String>> folders = new LinkedHashMap<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Command command : dag.commands()) {
            for (String output : command.outputs()) {
                String uri = UriIndex.key(output);
                index.writtenAbove(uri)
                        .forEach(
                                folder ->
                                        folders.computeIfAbsent(folder, f -> new LinkedHashSet<>())
                                                .add(uri));
                List<String> writers = index.writersOf(uri);
                if (writers.size() > 1 && seen.add(uri)) {
                    add(clashes, new Sides(writers, List.of()), uri);
                }
            }
        }
        folders.forEach((folder, below) -> findInside(folder, below, clashes));
        return clashes.entrySet().stream().map(e -> problem(e.getKey(), e.getValue())).toList();
    }

    private void findInside(String folder, Set<String> below, Map<Sides, List<String>> clashes) {
        List<String> writers = index.writersOf(folder);
        Map<String, String> inside = new LinkedHashMap<>();
        below.forEach(uri -> index.writersOf(uri).forEach(id -> inside.putIfAbsent(id, uri)));
        writers.forEach(inside::remove);
        if (!inside.isEmpty()) {
            Sides sides = new Sides(writers, List.copyOf(inside.keySet()));
            add(clashes, sides, folder);
            inside.values().forEach(uri -> add(clashes, sides, uri));
        }
    }

    private static void add(Map<Sides, List<String>> clashes, Sides sides, String uri) {
        clashes.computeIfAbsent(sides, s -> new ArrayList<>()).add(UriIndex.name(uri));
    }

    private Problem problem(Sides sides, List<String> uris) {
        Set<String> experiments = new LinkedHashSet<>();
        Stream.concat(sides.writers.stream(), sides.inside.stream())
                .forEach(id -> experiments.addAll(dag.command(id).experiments()));
        return Problem.error(
                Problem.Kind.CLASH,
                what(sides, uris) + "; give them different keys or URIs",
                List.copyOf(experiments),
                uris);
    }

    private String what(Sides sides, List<String> uris) {
        String writers = told(sides.writers);
        if (!sides.inside.isEmpty()) {
            String verb = sides.writers.size() == 1 ? " writes " : " write ";
            String insideVerb = sides.inside.size() == 1 ? " writes " : " write ";
            return writers
                    + verb
                    + uris.getFirst()
                    + ", and "
                    + told(sides.inside)
                    + insideVerb
                    + uris.get(1)
                    + " inside it";
        }
        String all = sides.writers.size() == 2 ? " both write " : " all write ";
        return writers + all + Listing.first(uris);
    }

    private String told(List<String> ids) {
        return Listing.of(ids, MOST_COMMANDS_TOLD, id -> dag.command(id).describe());
    }
}
