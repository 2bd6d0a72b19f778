package dev.quadrat.dag;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The DAG of a list of definitions, before anyone has looked at what exists.
 *
 * @param externalInputs inputs that no command writes, with the commands that read them
 */
public record DerivedDag(
        CommandDag dag,
        Map<String, List<Command>> externalInputs,
        List<Duplicate> duplicates,
        List<WithoutOutput> withoutOutput,
        List<Problem> problems) {
    public DerivedDag {
        Map<String, List<Command>> readers = new LinkedHashMap<>();
        externalInputs.forEach((uri, commands) -> readers.put(uri, List.copyOf(commands)));
        externalInputs = Collections.unmodifiableMap(readers);
        duplicates = List.copyOf(duplicates);
        withoutOutput = List.copyOf(withoutOutput);
        problems = List.copyOf(problems);
    }

    public static DerivedDag of(List<CommandDefinition> definitions) {
        Merge merge = Merge.of(definitions);
        UriIndex index = new UriIndex(merge.commands());
        Map<String, Set<String>> allFeeders = new HashMap<>();
        Map<String, List<Command>> external = new LinkedHashMap<>();
        for (Command reader : merge.commands()) {
            for (String uri : reader.inputs()) {
                Set<String> feeders = index.feeders(uri);
                if (feeders.isEmpty()) {
                    external.computeIfAbsent(uri, u -> new ArrayList<>()).add(reader);
                }
                if (!feeders.isEmpty()) {
                    allFeeders.computeIfAbsent(reader.id(), id -> new HashSet<>()).addAll(feeders);
                }
            }
        }
        CommandDag dag = new CommandDag(merge.commands(), Edges.of(merge.commands(), allFeeders));
        List<Problem> problems = new ArrayList<>(merge.problems());
        problems.addAll(Clashes.find(dag, index));
        problems.addAll(Cycles.find(dag, index));
        return new DerivedDag(dag, external, merge.duplicates(), merge.withoutOutput(), problems);
    }

    /** Every URI that decides something in a plan: all that is read or written. A new set. */
    public Set<String> urisToCheck() {
        Set<String> uris = new LinkedHashSet<>(externalInputs.keySet());
        dag.commands().forEach(command -> uris.addAll(command.inputs()));
        dag.commands().forEach(command -> uris.addAll(command.outputs()));
        return uris;
    }
}
