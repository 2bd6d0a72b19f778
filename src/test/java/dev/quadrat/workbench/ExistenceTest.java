package dev.quadrat.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quadrat.dag.DagFixture;
import dev.quadrat.dag.DerivedDag;
import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanRequest;
import dev.quadrat.dag.Planner;
import dev.quadrat.dag.Problem;
import dev.quadrat.run.CompletionRecords;
import dev.quadrat.storage.MemoryStorage;
import dev.quadrat.storage.Storage;
import dev.quadrat.storage.StorageByScheme;
import dev.quadrat.storage.http.HttpStorage;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a plan says of places that refuse. */
class ExistenceTest {
    private static List<Problem> problems(Storage storage, String dag) throws InterruptedException {
        DerivedDag derived = DerivedDag.of(DagFixture.definitions(dag));
        return Existence.of(derived, new CompletionRecords(storage), () -> false).problems();
    }

    @Test
    void anOutputOnTheWebIsRefusedBeforeAnythingRuns() throws InterruptedException {
        Problem problem =
                problems(
                                new StorageByScheme(Map.of("http", () -> new HttpStorage())),
                                "CHIP a: -> http://127.0.0.1:1/b http://127.0.0.1:1/a")
                        .getFirst();
        assertEquals(
                "http://127.0.0.1:1/a and 1 more URIs can't be written: web addresses are for"
                        + " reading; use a local path or s3://",
                problem.message());
        assertEquals(List.of("http://127.0.0.1:1/a", "http://127.0.0.1:1/b"), problem.uris());
    }

    @Test
    void aPlaceThatRefusesIsToldOnceAndNotAgainForItsRecord() throws InterruptedException {
        Storage storage =
                new StorageByScheme(
                        Map.of(
                                "s3",
                                () ->
                                        new MemoryStorage(
                                                "s3",
                                                Set.of("s3://b/c", "s3://b/.quadrat/c.json"))));
        assertEquals(
                List.of("s3://b/c can't be looked at: refused; mend the access and plan again"),
                problems(storage, "CHIP a: -> s3://b/c").stream().map(Problem::message).toList());
    }

    @Test
    void aRecordThatRefusesAloneIsTold() throws InterruptedException {
        Storage storage =
                new StorageByScheme(
                        Map.of(
                                "s3",
                                () -> new MemoryStorage("s3", Set.of("s3://b/.quadrat/c.json"))));
        assertEquals(
                List.of(
                        "s3://b/.quadrat/c.json can't be looked at: refused; mend the access and"
                                + " plan again"),
                problems(storage, "CHIP a: -> s3://b/c").stream().map(Problem::message).toList());
    }

    @Test
    void anInputThatRefusesIsNotCalledMissingAsWell() throws InterruptedException {
        Storage storage =
                new StorageByScheme(
                        Map.of("s3", () -> new MemoryStorage("s3", Set.of("s3://b/in"))));
        DerivedDag derived = DerivedDag.of(DagFixture.definitions("CHIP a: s3://b/in -> s3://b/c"));
        Existence existence = Existence.of(derived, new CompletionRecords(storage), () -> false);
        Plan plan = Planner.plan(derived, PlanRequest.everything(), existence.findings());
        assertEquals(List.of(), plan.problems());
        assertEquals(
                List.of("s3://b/in can't be looked at: refused; mend the access and plan again"),
                existence.problems().stream().map(Problem::message).toList());
    }
}
