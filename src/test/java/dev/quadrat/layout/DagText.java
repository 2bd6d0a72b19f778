package dev.quadrat.layout;

import dev.quadrat.dag.Command;
import dev.quadrat.dag.CommandDag;
import dev.quadrat.dag.CommandType;
import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanState;
import dev.quadrat.dag.PlannedCommand;
import dev.quadrat.dag.Reason;
import dev.quadrat.dag.SplitPart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Plans as text, one line a command:
 *
 * <pre>
 * ANALYZE a,b          done
 * CHIP×4 a             done,done,to run   &lt;- analyze-a
 * TRAIN a                                 &lt;- chip-a
 * </pre>
 *
 * A command's name is its type in lower case and its first experiment; the parts of a split one are
 * named {@code chip-a-1} and so on, and {@code chip-a} stands for all of them. The last state named
 * counts for the parts that follow; none means to run.
 */
final class DagText {
    private static final List<String> TYPES =
            List.of("ANALYZE", "CHIP", "TRAIN", "PREDICT", "EVAL", "BUNDLE");

    private final Map<String, List<String>> ids = new LinkedHashMap<>();
    private final List<Command> commands = new ArrayList<>();
    private final List<PlannedCommand> planned = new ArrayList<>();
    private final Map<String, List<String>> sources = new LinkedHashMap<>();

    static Plan plan(String text) {
        return new DagText().read(text);
    }

    static CommandDag dag(String text) {
        return plan(text).dag();
    }

    private Plan read(String text) {
        text.lines().filter(line -> !line.isBlank()).forEach(this::readLine);
        List<CommandDag.Edge> edges = new ArrayList<>();
        sources.forEach(
                (name, from) -> from.forEach(source -> tie(expand(source), expand(name), edges)));
        CommandDag dag = new CommandDag(commands, edges);
        return new Plan(dag, planned, List.of(), List.of(), List.of());
    }

    private void readLine(String line) {
        String[] halves = line.split("<-", 2);
        String[] words = halves[0].trim().split("\\s+", 3);
        String[] typeAndParts = words[0].split("[×x]", 2);
        int parts = typeAndParts.length == 1 ? 1 : Integer.parseInt(typeAndParts[1]);
        List<String> owners = words.length == 1 ? List.of() : List.of(words[1].split(","));
        List<String> states =
                words.length < 3 ? List.of("to run") : List.of(words[2].split("\\s*,\\s*"));
        String name =
                typeAndParts[0].toLowerCase(java.util.Locale.ROOT)
                        + (owners.isEmpty() ? "" : "-" + owners.getFirst());
        for (int part = 0; part < parts; part++) {
            String id = parts == 1 ? name : name + "-" + (part + 1);
            ids.computeIfAbsent(name, n -> new ArrayList<>()).add(id);
            SplitPart split = parts == 1 ? null : new SplitPart(part, parts);
            Command command = command(id, typeAndParts[0], split, owners);
            commands.add(command);
            planned.add(planned(command, states.get(Math.min(part, states.size() - 1))));
        }
        if (halves.length == 2) {
            sources.put(name, Arrays.asList(halves[1].trim().split("[,\\s]+")));
        }
    }

    private static Command command(
            String id,
            String type,
            @org.jspecify.annotations.Nullable SplitPart split,
            List<String> owners) {
        int order = TYPES.indexOf(type);
        CommandType of = new CommandType(type, order < 0 ? TYPES.size() : order, false);
        return new Command(
                id, of, split, owners, List.of(), List.of("/out/" + id), false, Map.of());
    }

    private static PlannedCommand planned(Command command, String word) {
        PlanState state =
                PlanState.valueOf(word.trim().toUpperCase(java.util.Locale.ROOT).replace(' ', '_'));
        String output = command.outputs().getFirst();
        boolean runs = state == PlanState.TO_RUN || state == PlanState.PARTIAL;
        Reason reason =
                switch (state) {
                    case DONE, STALE -> new Reason.OutputsExist(1, output, null);
                    case TO_RUN, PARTIAL -> new Reason.OutputsMissing(1, 1, output);
                    case NOT_REQUESTED -> new Reason.NotRequested("", 1, 1);
                };
        return new PlannedCommand(command, state, runs, reason);
    }

    private List<String> expand(String name) {
        return ids.getOrDefault(name, List.of(name));
    }

    private static void tie(List<String> from, List<String> to, List<CommandDag.Edge> edges) {
        from.forEach(f -> to.forEach(t -> edges.add(new CommandDag.Edge(f, t))));
    }
}
