package dev.quadrat.workbench;

import dev.quadrat.dag.Findings;
import dev.quadrat.dag.Problem;
import dev.quadrat.storage.Storage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Which of a plan's URIs exist, and which can't be looked at. */
record Existence(Findings findings, List<Problem> problems) {
    static Existence of(Set<String> uris, Storage storage, BooleanSupplier cancelled)
            throws InterruptedException {
        Set<String> served = uris.stream().filter(storage::serves).collect(Collectors.toSet());
        List<String> unserved =
                uris.stream().filter(uri -> !served.contains(uri)).sorted().toList();
        List<Problem> problems = new ArrayList<>();
        if (!unserved.isEmpty()) {
            String more = unserved.size() > 1 ? " and " + (unserved.size() - 1) + " more URIs" : "";
            problems.add(
                    Problem.error(
                            Problem.Kind.STORAGE,
                            "%s%s can't be looked at: this version of Quadrat reads local files only; use local paths"
                                    .formatted(unserved.getFirst(), more),
                            List.of(),
                            unserved));
        }
        Set<String> existing = new HashSet<>();
        try {
            existing.addAll(storage.stamps(served, cancelled).keySet());
        } catch (IOException e) {
            problems.add(
                    Problem.error(
                            Problem.Kind.STORAGE,
                            "what exists can't be looked at: %s; mend the access and plan again"
                                    .formatted(e)));
        }
        return new Existence(Findings.of(existing), problems);
    }
}
