package dev.quadrat.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class EvaluationTextTest {
    @Test
    void theLastIsTheAverageAndTheOthersAreClasses() {
        assertEquals(
                new Evaluation.Scored(
                        List.of(new ClassScores("water", 0.5, 0.25, 0.3, 12.0)),
                        new ClassScores("average", 0.6, null, 0.4, null)),
                EvaluationText.read(
                        """
                        {"overall": [
                          {"class_id": 1, "class_name": "water", "precision": 0.5, "recall": 0.25,
                           "f1": 0.3, "count_error": 12.0, "gt_count": 9},
                          {"class_id": null, "class_name": "average", "precision": 0.6,
                           "recall": null, "f1": 0.4}],
                         "per_scene": {}}
                        """));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\": | it is no JSON, line 1",
                "[] | it has no list overall",
                "{\"overall\": {}} | it has no list overall",
                "{\"overall\": []} | its list overall is empty",
                "{\"overall\": [{\"class_name\": \"land\"}]} | the last of its list overall is"
                        + " 'land', not 'average'",
                "{\"overall\": [{\"f1\": 1}]} | overall[0].class_name is no text",
                "{\"overall\": [{\"class_name\": \"average\", \"f1\": \"high\"}]} |"
                        + " overall[0].f1 is no number",
            })
    void whatIsWrongIsTold(String json, String reason) {
        assertEquals(new Evaluation.Malformed(reason), EvaluationText.read(json));
    }
}
