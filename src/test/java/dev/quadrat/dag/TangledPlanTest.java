package dev.quadrat.dag;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One plan with everything wrong at once, against a golden file. */
class TangledPlanTest {
    @Test
    void everyProblemOfATangledPlanIsToldTogether() throws IOException {
        Plan plan =
                DagFixture.plan(
                        read("tangled-plan.txt"),
                        PlanRequest.of("chip", "train", "eval", "zones", "predcit"),
                        "scene-1.tif chip/shared/1.zip train/a/model zones/a.json zones/a.log");

        List<String> told = new ArrayList<>(DagFixture.reasons(plan));
        told.add("");
        told.addAll(DagFixture.edges(plan.dag()));
        told.add("");
        plan.withoutOutput()
                .forEach(w -> told.add("no output: %s of %s".formatted(w.type(), w.experiment())));
        told.add("");
        plan.problems().forEach(p -> told.add(p.severity() + " " + p.kind() + ": " + p.message()));

        assertEquals(read("tangled-plan.golden"), String.join("\n", told) + "\n");
    }

    private static String read(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(TangledPlanTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
