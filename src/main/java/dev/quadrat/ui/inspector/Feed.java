package dev.quadrat.ui.inspector;

import dev.quadrat.dag.Command;
import dev.quadrat.dag.CommandDag;
import dev.quadrat.ui.session.NodeState;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Inputs of a command that come from one place. */
public sealed interface Feed {
    List<String> uris();

    /**
     * @param state of the writer
     */
    record Written(Command writer, NodeState state, List<String> uris) implements Feed {
        private static final List<NodeState> AT_REST =
                List.of(NodeState.DONE, NodeState.SUCCEEDED, NodeState.NOT_REQUESTED);

        public Written {
            uris = List.copyOf(uris);
        }

        boolean isAtRest() {
            return AT_REST.contains(state);
        }
    }

    /** No command of the plan writes them. */
    record Given(List<String> uris) implements Feed {
        public Given {
            uris = List.copyOf(uris);
        }
    }

    /** Those come first that may be why the command runs; what nobody writes comes last. */
    static List<Feed> of(Command command, CommandDag dag, Function<String, NodeState> states) {
        Map<String, Command> writers = new LinkedHashMap<>();
        List<Command> above = dag.upstream(command.id()).stream().map(dag::command).toList();
        above.forEach(up -> up.outputs().forEach(uri -> writers.put(uri, up)));
        Map<String, List<String>> read = new LinkedHashMap<>();
        List<String> given = new ArrayList<>();
        for (String uri : command.inputs()) {
            Set<String> ids = writersOf(uri, writers);
            ids.forEach(id -> read.computeIfAbsent(id, _ -> new ArrayList<>()).add(uri));
            if (ids.isEmpty()) {
                given.add(uri);
            }
        }
        List<Feed> feeds = new ArrayList<>();
        above.stream()
                .map(
                        up ->
                                new Written(
                                        up,
                                        states.apply(up.id()),
                                        read.getOrDefault(up.id(), List.of())))
                .sorted(Comparator.comparing(Written::isAtRest))
                .forEach(feeds::add);
        if (!given.isEmpty()) {
            feeds.add(new Given(given));
        }
        return feeds;
    }

    /** A folder feeds what lies below it, and is fed by it. */
    private static Set<String> writersOf(String uri, Map<String, Command> writers) {
        Command direct = writers.get(uri);
        if (direct != null) {
            return Set.of(direct.id());
        }
        Set<String> ids = new LinkedHashSet<>();
        writers.forEach(
                (output, writer) -> {
                    if (isBelow(uri, output) || isBelow(output, uri)) {
                        ids.add(writer.id());
                    }
                });
        return ids;
    }

    private static boolean isBelow(String uri, String folder) {
        return uri.startsWith(folder.endsWith("/") ? folder : folder + "/");
    }
}
