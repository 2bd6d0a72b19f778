package dev.quadrat.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import dev.quadrat.run.RunJson;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Reads {@code eval.json}, which an author's command may have written. */
final class EvaluationText {
    /** What is wrong, in a few words. */
    private static final class Wrong extends Exception {
        private static final long serialVersionUID = 1;

        Wrong(String message) {
            super(message);
        }
    }

    private EvaluationText() {}

    static Evaluation read(String json) {
        try {
            JsonNode overall = RunJson.MAPPER.readTree(json).path("overall");
            if (!overall.isArray()) {
                throw new Wrong("it has no list overall");
            }
            List<ClassScores> all = new ArrayList<>();
            for (JsonNode scores : overall) {
                all.add(scores(scores, "overall[%d]".formatted(all.size())));
            }
            if (all.isEmpty()) {
                throw new Wrong("its list overall is empty");
            }
            ClassScores average = all.removeLast();
            if (!average.name().equals(ClassScores.AVERAGE)) {
                throw new Wrong(
                        "the last of its list overall is '%s', not 'average'"
                                .formatted(average.name()));
            }
            return new Evaluation.Scored(List.copyOf(all), average);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            return new Evaluation.Malformed("it is no JSON, line %d".formatted(line));
        } catch (Wrong e) {
            return new Evaluation.Malformed(String.valueOf(e.getMessage()));
        }
    }

    private static ClassScores scores(JsonNode node, String place) throws Wrong {
        JsonNode name = node.path("class_name");
        if (!name.isTextual()) {
            throw new Wrong(place + ".class_name is no text");
        }
        return new ClassScores(
                name.textValue(),
                number(node, Metric.PRECISION, place),
                number(node, Metric.RECALL, place),
                number(node, Metric.F1, place),
                number(node, Metric.COUNT_ERROR, place));
    }

    private static @Nullable Double number(JsonNode node, Metric metric, String place)
            throws Wrong {
        JsonNode value = node.path(metric.field());
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isNumber()) {
            throw new Wrong("%s.%s is no number".formatted(place, metric.field()));
        }
        return value.doubleValue();
    }
}
