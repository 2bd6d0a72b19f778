package dev.quadrat.raster.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quadrat.raster.label.ClassMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class ClassEvaluationTest {
    @TempDir Path folder;

    private static List<ClassEvaluation> evaluate(byte[] labels, float[] predictions) {
        Confusion confusion = new Confusion(ClassMap.of("water", "land"));
        confusion.add(labels, predictions);
        return ClassEvaluation.of(confusion);
    }

    @Test
    void theAverageIsWeightedByWhatIsThere() {
        List<ClassEvaluation> items = evaluate(new byte[] {1, 1, 1, 2}, new float[] {1, 1, 2, 2});
        assertEquals(new ClassEvaluation(1, "water", 1, 2.0 / 3, 0.8, 1, 3), items.get(0));
        assertEquals(new ClassEvaluation(2, "land", 0.5, 1, 2.0 / 3, 1, 1), items.get(1));
        assertEquals("average", items.get(2).className());
        assertEquals((3 * 0.8 + 2.0 / 3) / 4, items.get(2).f1(), 1e-12);
        assertEquals(0.75, items.get(2).recall(), 1e-12);
        assertEquals(4, items.get(2).gtCount());
    }

    @Test
    void pixelsWithoutALabelDoNotCount() {
        assertEquals(
                evaluate(new byte[] {1, 2}, new float[] {1, 2}),
                evaluate(new byte[] {1, 2, 0}, new float[] {1, 2, 2}));
    }

    @Test
    void aClassThatIsNeitherThereNorPredictedHasZeros() {
        assertEquals(
                new ClassEvaluation(2, "land", 0, 0, 0, 0, 0),
                evaluate(new byte[] {1}, new float[] {1}).get(1));
    }

    @Test
    void aSceneWithoutAnyLabelHasZeros() {
        assertEquals(
                new ClassEvaluation(null, "average", 0, 0, 0, 0, 0),
                evaluate(new byte[] {0}, new float[] {1}).getLast());
    }

    @Test
    void theFileHasTheNamesOfRasterVision() throws IOException {
        ClassEvaluation item = new ClassEvaluation(1, "water", 1, 0.5, 0.75, 2, 8);
        Path file = folder.resolve("eval.json");
        new Evaluation(List.of(item), Map.of("east", List.of())).write(file);
        assertEquals(
                """
                {"overall":[{"class_id":1,"class_name":"water","precision":1.0,"recall":0.5,\
                "f1":0.75,"count_error":2.0,"gt_count":8}],"per_scene":{"east":[]}}\
                """,
                Files.readString(file).replaceAll("\\s", ""));
        assertEquals(item, Evaluation.read(file).average());
    }
}
