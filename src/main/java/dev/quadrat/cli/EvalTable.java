package dev.quadrat.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlannedCommand;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The average scores of every experiment whose {@code eval.json} is there. */
final class EvalTable {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private EvalTable() {}

    static List<String> of(Plan plan) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(
                "%-24s %9s %9s %9s  %s"
                        .formatted("experiment", "precision", "recall", "F1", "file"));
        for (PlannedCommand command : plan.commands()) {
            for (String output : command.command().outputs()) {
                Path file = Path.of(output);
                if (output.endsWith("/eval.json") && Files.exists(file)) {
                    lines.add(line(command.command().owner(), file));
                }
            }
        }
        return lines;
    }

    private static String line(String owner, Path file) throws IOException {
        JsonNode overall = MAPPER.readTree(file.toFile()).path("overall");
        JsonNode average = overall.path(overall.size() - 1);
        return String.format(
                Locale.ROOT,
                "%-24s %9.3f %9.3f %9.3f  %s",
                owner,
                average.path("precision").asDouble(),
                average.path("recall").asDouble(),
                average.path("f1").asDouble(),
                file);
    }
}
