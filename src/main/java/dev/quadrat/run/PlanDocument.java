package dev.quadrat.run;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.quadrat.dag.Command;
import dev.quadrat.dag.CommandType;
import dev.quadrat.dag.Duplicate;
import dev.quadrat.dag.FieldDifference;
import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanState;
import dev.quadrat.dag.PlannedCommand;
import dev.quadrat.dag.Problem;
import dev.quadrat.dag.SplitPart;
import dev.quadrat.dag.StandardTypes;
import dev.quadrat.dag.WithoutOutput;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A plan as JSON: what {@code plan --json} prints and {@code plan.json} of a run holds.
 *
 * @param types those that are not standard, with their places; left out if there are none
 * @param source what the plan can be made again from; left out where nobody does
 */
public record PlanDocument(
        int schema,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<CommandType> types,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PlanSource source,
        List<Row> commands,
        List<List<String>> edges,
        List<String> order,
        List<Merged> duplicates,
        List<Aside> withoutOutput,
        List<Told> problems) {
    public static final int SCHEMA = 1;
    static final List<CommandType> STANDARD = standard();

    public PlanDocument {
        types = Required.list(Objects.requireNonNullElse(types, List.of()), "types");
        types.forEach(type -> Required.of(type.name(), "the name of a type"));
        commands = Required.list(commands, "commands");
        edges = Required.list(edges, "edges");
        for (List<String> edge : edges) {
            if (Required.list(edge, "edge").size() != 2) {
                throw new IllegalArgumentException("an edge has two ends, not " + edge.size());
            }
        }
        order = Required.list(order, "order");
        duplicates = Required.list(duplicates, "duplicates");
        withoutOutput = Required.list(withoutOutput, "withoutOutput");
        problems = Required.list(problems, "problems");
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
            Map<String, Object> config) {
        public Row {
            Required.of(id, "id");
            Required.of(type, "type");
            experiments = Required.list(experiments, "experiments");
            inputs = Required.list(inputs, "inputs");
            outputs = Required.list(outputs, "outputs");
            Required.of(state, "state");
            Required.of(reason, "reason");
            Required.of(config, "config");
        }
    }

    /** A duplicate that was merged. */
    public record Merged(
            String type,
            @Nullable String experiment,
            String sameAs,
            List<FieldDifference> differs) {
        public Merged {
            Required.of(type, "type");
            Required.of(sameAs, "sameAs");
            differs = Required.list(differs, "differs");
        }
    }

    /** A command without outputs. */
    public record Aside(String type, @Nullable String experiment) {
        public Aside {
            Required.of(type, "type");
        }
    }

    /** A problem. */
    public record Told(
            Problem.Kind kind,
            Problem.Severity severity,
            String message,
            List<String> experiments,
            List<String> uris) {
        public Told {
            Required.of(kind, "kind");
            Required.of(severity, "severity");
            Required.of(message, "message");
            experiments = Required.list(experiments, "experiments");
            uris = Required.list(uris, "uris");
        }
    }

    public static PlanDocument of(Plan plan) {
        return of(plan, null);
    }

    /** A plan that can be made again. */
    public static PlanDocument of(Plan plan, @Nullable PlanSource source) {
        return new PlanDocument(
                SCHEMA,
                customTypes(plan),
                source,
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

    /**
     * @throws IOException with what is wrong and where, in one line
     */
    public static PlanDocument read(String json) throws IOException {
        return PlanReader.read(json);
    }

    public String json() {
        return RunJson.write(this);
    }

    public String prettyJson() {
        return RunJson.pretty(this);
    }

    /** The plan, as far as it was written: reasons are texts now. */
    public Plan plan() {
        return PlanReader.plan(this);
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
