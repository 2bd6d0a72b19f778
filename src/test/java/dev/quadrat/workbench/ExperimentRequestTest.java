package dev.quadrat.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quadrat.dag.PlanRequest;
import dev.quadrat.dag.Rerun;
import dev.quadrat.dag.Subset;
import dev.quadrat.run.PlanSource;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class ExperimentRequestTest {
    private static final PlanRequest PLAN =
            new PlanRequest(List.of("CHIP"), Subset.to("train-a"), Rerun.STALE, true);

    private static ExperimentRequest request() {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("root_uri", "out");
        arguments.put("images", "in");
        return new ExperimentRequest(
                List.of(Path.of("/a.jar"), Path.of("/b.jar")),
                List.of("*.Land"),
                "run",
                List.of("*.runOne"),
                List.of("one*"),
                arguments,
                4,
                Duration.ofSeconds(9),
                Path.of("/work"));
    }

    @Test
    void aRequestComesBackFromTheSourceOfASavedPlan() {
        PlanSource source = request().source(PLAN);
        assertEquals(request(), ExperimentRequest.of(source, Duration.ofSeconds(9)));
        assertEquals(PLAN, source.request());
    }

    @Test
    void argumentsStandInTheOrderInWhichTheyWereGiven() {
        assertEquals(
                List.of("root_uri", "images"),
                List.copyOf(request().source(PLAN).arguments().keySet()));
    }

    @Test
    void pathsCountFromTheFolderThatQuadratWasStartedInUnlessTold() {
        assertEquals(
                Path.of("").toAbsolutePath(), ExperimentRequest.of(Path.of("x")).workingFolder());
        assertEquals(
                Path.of("/work"), request().withSplits(2).withArguments(Map.of()).workingFolder());
    }
}
