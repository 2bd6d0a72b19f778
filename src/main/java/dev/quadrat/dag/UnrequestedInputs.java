package dev.quadrat.dag;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Missing outputs of commands that nobody asked for, though the same running commands need them.
 *
 * @param writers all of one type
 * @param uris those outputs that are missing and wanted, not all that the writers write
 */
record UnrequestedInputs(List<Command> writers, List<Command> readers, List<String> uris) {
    private record Need(Set<String> readers, Set<String> uris) {}

    private record Group(CommandType type, List<String> readers) {}

    static Collection<UnrequestedInputs> of(Plan plan, Findings findings) {
        Map<Group, UnrequestedInputs> groups = new LinkedHashMap<>();
        needs(plan, findings)
                .forEach(
                        (id, need) -> {
                            Command writer = plan.command(id).command();
                            List<String> readers = List.copyOf(need.readers);
                            UnrequestedInputs group =
                                    groups.computeIfAbsent(
                                            new Group(writer.type(), readers),
                                            g -> empty(plan, g.readers));
                            group.writers.add(writer);
                            group.uris.addAll(need.uris);
                        });
        return groups.values();
    }

    private static UnrequestedInputs empty(Plan plan, List<String> readers) {
        return new UnrequestedInputs(
                new ArrayList<>(),
                readers.stream().map(id -> plan.command(id).command()).toList(),
                new ArrayList<>());
    }

    /** By the writer's id. */
    private static Map<String, Need> needs(Plan plan, Findings findings) {
        Map<String, Need> needs = new LinkedHashMap<>();
        List<PlannedCommand> running = plan.toRun();
        if (running.isEmpty()) {
            return needs;
        }
        UriIndex missing = missing(plan, findings);
        if (missing.isEmpty()) {
            return needs;
        }
        for (PlannedCommand reader : running) {
            for (String input : reader.command().inputs()) {
                for (String key : missing.writtenAround(input)) {
                    for (String writer : missing.writersOf(key)) {
                        Need need =
                                needs.computeIfAbsent(
                                        writer,
                                        w ->
                                                new Need(
                                                        new LinkedHashSet<>(),
                                                        new LinkedHashSet<>()));
                        need.readers.add(reader.id());
                        need.uris.add(UriIndex.name(key));
                    }
                }
            }
        }
        return needs;
    }

    private static UriIndex missing(Plan plan, Findings findings) {
        UriIndex missing = new UriIndex();
        for (PlannedCommand planned : plan.commands()) {
            if (!planned.runs()) {
                planned.command().outputs().stream()
                        .filter(uri -> !findings.output(uri).isWhole())
                        .forEach(uri -> missing.add(uri, planned.id()));
            }
        }
        return missing;
    }
}
