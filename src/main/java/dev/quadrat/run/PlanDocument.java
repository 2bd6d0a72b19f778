package dev.quadrat.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;

import dev.quadrat.dag.Command;
import dev.quadrat.dag.CommandDag;
import dev.quadrat.dag.CommandType;
import dev.quadrat.dag.Duplicate;
import dev.quadrat.dag.FieldDifference;
import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanState;
import dev.quadrat.dag.PlannedCommand;
import dev.quadrat.dag.Problem;
import dev.quadrat.dag.Reason;
import dev.quadrat.dag.SplitPart;
import dev.quadrat.dag.StandardTypes;
import dev.quadrat.dag.WithoutOutput;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A plan as JSON: what {@code plan --json} prints and {@code plan.json} of a run holds.
 *
 * @param types those that are not standard, with their places; left out if there are none
 */
public record PlanDocument(
        int schema,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<CommandType> types,
        List<Row> commands,
        List<List<String>> edges,
        List<String> order,
        List<Merged> duplicates,
        List<Aside> withoutOutput,
        List<Told> problems) {
    public static final int SCHEMA = 1;
    private static final List<CommandType> STANDARD = standard();

    public PlanDocument {
        types = Objects.requireNonNullElse(types, List.of());
    }

    /** A command and what is to become of it. */
    public record Row(
            String id,
            String type,
            @Nullable SplitPart split,
            List<String> experiments,
            List<String> inputs,
            List<String> outputs,
            boolean gpu,
            PlanState state,
            boolean runs,
            String reason,
            Map<String, Object> config) {}

    /** A duplicate that was merged. */
    public record Merged(
            String type,
            @Nullable String experiment,
            String sameAs,
            List<FieldDifference> differs) {}

    /** A command without outputs. */
    public record Aside(String type, @Nullable String experiment) {}

    /** A problem. */
    public record Told(
            Problem.Kind kind,
            Problem.Severity severity,
            String message,
            List<String> experiments,
            List<String> uris) {}

    public static PlanDocument of(Plan plan) {
        return new PlanDocument(
                SCHEMA,
                customTypes(plan),
                plan.commands().stream().map(PlanDocument::row).toList(),
                plan.dag().edges().stream().map(e -> List.of(e.from(), e.to())).toList(),
                plan.dag().order(),
                plan.duplicates().stream()
                        .map(
                                d ->
                                        new Merged(
                                                d.type().name(),
                                                d.experiment(),
                                                d.sameAs(),
                                                d.differs()))
                        .toList(),
                plan.withoutOutput().stream()
                        .map(w -> new Aside(w.type().name(), w.experiment()))
                        .toList(),
                plan.problems().stream()
                        .map(
                                p ->
                                        new Told(
                                                p.kind(),
                                                p.severity(),
                                                p.message(),
                                                p.experiments(),
                                                p.uris()))
                        .toList());
    }

    public static PlanDocument read(String json) throws IOException {
        JsonNode tree = RunJson.MAPPER.readTree(json);
        int found = tree.path("schema").asInt(0);
        if (found != SCHEMA) {
            throw new IOException(
                    "this is no plan of Quadrat, or one of another version: its schema is %s, not %d"
                            .formatted(found == 0 ? "missing" : found, SCHEMA));
        }
        return RunJson.MAPPER.treeToValue(tree, PlanDocument.class);
    }

    public String json() {
        return RunJson.write(this);
    }

    public String prettyJson() {
        return RunJson.pretty(this);
    }

    /** The plan, as far as it was written: reasons are texts now. */
    public Plan plan() {
        Map<String, CommandType> byName = typesByName();
        List<PlannedCommand> planned = new ArrayList<>();
        for (Row row : commands) {
            Command command =
                    new Command(
                            row.id,
                            type(byName, row.type),
                            row.split,
                            row.experiments,
                            row.inputs,
                            row.outputs,
                            row.gpu,
                            row.config);
            planned.add(
                    new PlannedCommand(command, row.state, row.runs, new Reason.Told(row.reason)));
        }
        CommandDag dag =
                new CommandDag(
                        planned.stream().map(PlannedCommand::command).toList(),
                        edges.stream()
                                .map(e -> new CommandDag.Edge(e.getFirst(), e.getLast()))
                                .toList());
        return new Plan(
                dag,
                planned,
                duplicates.stream()
                        .map(
                                m ->
                                        new Duplicate(
                                                type(byName, m.type),
                                                m.experiment,
                                                m.sameAs,
                                                m.differs))
                        .toList(),
                withoutOutput.stream()
                        .map(w -> new WithoutOutput(type(byName, w.type), w.experiment))
                        .toList(),
                problems.stream()
                        .map(p -> new Problem(p.kind, p.severity, p.message, p.experiments, p.uris))
                        .toList());
    }

    private static List<CommandType> standard() {
        List<String> names = StandardTypes.NAMES;
        return names.stream()
                .map(name -> new CommandType(name, names.indexOf(name), false))
                .toList();
    }

    private static List<CommandType> customTypes(Plan plan) {
        return Stream.of(
                        plan.dag().types().stream(),
                        plan.duplicates().stream().map(Duplicate::type),
                        plan.withoutOutput().stream().map(WithoutOutput::type))
                .flatMap(types -> types)
                .filter(type -> !STANDARD.contains(type))
                .distinct()
                .sorted()
                .toList();
    }

    private Map<String, CommandType> typesByName() {
        Map<String, CommandType> byName = new HashMap<>();
        STANDARD.forEach(type -> byName.put(type.name(), type));
        types.forEach(type -> byName.put(type.name(), type));
        return byName;
    }

    private static CommandType type(Map<String, CommandType> byName, String name) {
        return byName.computeIfAbsent(name, n -> new CommandType(n, byName.size(), false));
    }

    private static Row row(PlannedCommand planned) {
        Command command = planned.command();
        return new Row(
                command.id(),
                command.type().name(),
                command.split(),
                command.experiments(),
                command.inputs(),
                command.outputs(),
                command.gpu(),
                planned.state(),
                planned.runs(),
                planned.reason().text(),
                command.config());
    }
}
