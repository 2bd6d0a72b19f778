package dev.quadrat.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;

import dev.quadrat.dag.Command;
import dev.quadrat.dag.CommandDag;
import dev.quadrat.dag.CommandType;
import dev.quadrat.dag.Duplicate;
import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlannedCommand;
import dev.quadrat.dag.Problem;
import dev.quadrat.dag.Reason;
import dev.quadrat.dag.WithoutOutput;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Plans from JSON, which anybody may have written. */
final class PlanReader {
    private static final ObjectReader STRICT =
            RunJson.MAPPER.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private PlanReader() {}

    static PlanDocument read(String json) throws IOException {
        try {
            JsonNode tree = STRICT.readTree(json);
            JsonNode found = tree.path("schema");
            if (!found.isInt() || found.intValue() != PlanDocument.SCHEMA) {
                throw new IOException(
                        "this is no plan of Quadrat, or one of another version: its schema is %s, not %d"
                                .formatted(
                                        found.isMissingNode() ? "missing" : found,
                                        PlanDocument.SCHEMA));
            }
            PlanDocument document = RunJson.MAPPER.treeToValue(tree, PlanDocument.class);
            // What no field tells by itself: ids that are there twice, edges that lead nowhere.
            var _ = plan(document);
            return document;
        } catch (JsonProcessingException e) {
            throw new IOException("this is no whole plan of Quadrat: " + DamagedJson.told(e), e);
        } catch (IllegalArgumentException e) {
            throw new IOException("this is no whole plan of Quadrat: " + e.getMessage(), e);
        }
    }

    static Plan plan(PlanDocument document) {
        Map<String, CommandType> byName = typesByName(document);
        List<PlannedCommand> planned =
                document.commands().stream().map(row -> planned(row, byName)).toList();
        CommandDag dag =
                new CommandDag(
                        planned.stream().map(PlannedCommand::command).toList(),
                        document.edges().stream()
                                .map(e -> new CommandDag.Edge(e.getFirst(), e.getLast()))
                                .toList());
        List<Duplicate> duplicates = new ArrayList<>();
        document.duplicates()
                .forEach(
                        m ->
                                duplicates.add(
                                        new Duplicate(
                                                type(byName, m.type()),
                                                m.experiment(),
                                                m.sameAs(),
                                                m.differs())));
        return new Plan(
                dag,
                planned,
                duplicates,
                document.withoutOutput().stream()
                        .map(w -> new WithoutOutput(type(byName, w.type()), w.experiment()))
                        .toList(),
                document.problems().stream()
                        .map(
                                p ->
                                        new Problem(
                                                p.kind(),
                                                p.severity(),
                                                p.message(),
                                                p.experiments(),
                                                p.uris()))
                        .toList());
    }

    private static PlannedCommand planned(PlanDocument.Row row, Map<String, CommandType> byName) {
        Command command =
                new Command(
                        row.id(),
                        type(byName, row.type()),
                        row.split(),
                        row.experiments(),
                        row.inputs(),
                        row.outputs(),
                        row.gpu(),
                        row.config());
        return new PlannedCommand(command, row.state(), row.runs(), new Reason.Told(row.reason()));
    }

    private static Map<String, CommandType> typesByName(PlanDocument document) {
        Map<String, CommandType> byName = new HashMap<>();
        PlanDocument.STANDARD.forEach(type -> byName.put(type.name(), type));
        document.types().forEach(type -> byName.put(type.name(), type));
        return byName;
    }

    private static CommandType type(Map<String, CommandType> byName, String name) {
        return byName.computeIfAbsent(name, n -> new CommandType(n, byName.size(), false));
    }
}
