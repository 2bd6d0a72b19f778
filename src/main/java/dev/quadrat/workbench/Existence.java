package dev.quadrat.workbench;

import dev.quadrat.dag.DerivedDag;
import dev.quadrat.dag.Findings;
import dev.quadrat.dag.Problem;
import dev.quadrat.run.CompletionRecords;
import dev.quadrat.run.FailureText;
import dev.quadrat.run.Look;
import dev.quadrat.run.RecordPlace;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/** What there is of a plan's URIs and in their records, and which can't be looked at. */
record Existence(Findings findings, List<Problem> problems) {
    private static final String UNSERVED =
            " can't be looked at: Quadrat knows no such stores, only local paths, s3:// and"
                    + " http(s):// URIs";

    private static final String UNWRITABLE =
            " can't be written: web addresses are for reading; use a local path or s3://";

    static Existence of(DerivedDag derived, CompletionRecords records, BooleanSupplier cancelled)
            throws InterruptedException {
        List<Problem> problems = new ArrayList<>();
        try {
            Look look = records.look(derived, cancelled);
            problems.addAll(refused(look.unserved(), UNSERVED));
            problems.addAll(refused(look.unwritable(), UNWRITABLE));
            problems.addAll(unreadable(look.unreadable()));
            return new Existence(unlessUnknown(look, derived), problems);
        } catch (IOException e) {
            problems.add(
                    Problem.error(
                            Problem.Kind.STORAGE,
                            "what exists can't be looked at: %s; mend the access and plan again"
                                    .formatted(FailureText.of(e))));
            return new Existence(Findings.of(Set.of()), problems);
        }
    }

    /**
     * What is read alone and refuses to be looked at is told as that, and not as missing as well.
     */
    private static Findings unlessUnknown(Look look, DerivedDag derived) {
        if (look.unreadable().isEmpty()) {
            return look.findings();
        }
        Set<String> unknown = new HashSet<>(look.unreadable().keySet());
        derived.dag().commands().forEach(command -> command.outputs().forEach(unknown::remove));
        unknown.addAll(look.findings().existing());
        return new Findings(unknown, look.findings().recorded());
    }

    private static List<Problem> refused(List<String> uris, String why) {
        if (uris.isEmpty()) {
            return List.of();
        }
        String more = uris.size() > 1 ? " and " + (uris.size() - 1) + " more URIs" : "";
        return List.of(
                Problem.error(Problem.Kind.STORAGE, uris.getFirst() + more + why, List.of(), uris));
    }

    /** One for each folder, since what refuses a file mostly refuses its neighbours. */
    private static List<Problem> unreadable(Map<String, IOException> places) {
        Map<String, List<String>> byFolder = new TreeMap<>();
        boolean areAllOwn = places.keySet().stream().allMatch(Existence::isOwn);
        places.keySet().stream()
                // What refuses an output refuses its record as well.
                .filter(uri -> areAllOwn || !isOwn(uri))
                .sorted()
                .forEach(
                        uri ->
                                byFolder.computeIfAbsent(
                                                uri.substring(0, uri.lastIndexOf('/') + 1),
                                                folder -> new ArrayList<>())
                                        .add(uri));
        return byFolder.values().stream().map(uris -> unreadable(uris, places)).toList();
    }

    private static boolean isOwn(String uri) {
        return uri.contains("/" + RecordPlace.FOLDER + "/");
    }

    private static Problem unreadable(List<String> uris, Map<String, IOException> places) {
        String first = uris.getFirst();
        int more = uris.size() - 1;
        IOException why = places.getOrDefault(first, new IOException("it is unknown why"));
        return Problem.error(
                Problem.Kind.STORAGE,
                "%s%s can't be looked at: %s; mend the access and plan again"
                        .formatted(
                                first,
                                more > 0 ? " and %d more in its folder".formatted(more) : "",
                                FailureText.of(why)),
                List.of(),
                uris);
    }
}
