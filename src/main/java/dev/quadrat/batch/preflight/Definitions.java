package dev.quadrat.batch.preflight;

import dev.quadrat.batch.gateway.AccountGateway;
import dev.quadrat.batch.gateway.GatewayException;
import dev.quadrat.batch.gateway.JobDefinition;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Revisions of job definitions. */
final class Definitions {
    private static final Comparator<JobDefinition> BY_NAME_NEWEST_FIRST =
            Comparator.comparing(JobDefinition::name)
                    .thenComparing(JobDefinition::revision, Comparator.reverseOrder());

    private Definitions() {}

    /**
     * @param name with or without a revision
     */
    static Optional<JobDefinition> newest(AccountGateway account, String name)
            throws GatewayException, InterruptedException {
        return account.definitions(name).stream()
                .max(Comparator.comparingInt(JobDefinition::revision));
    }

    /** As people choose from: the newest of each name, then older ones. */
    static List<String> pinned(List<JobDefinition> all) {
        List<JobDefinition> sorted = all.stream().sorted(BY_NAME_NEWEST_FIRST).toList();
        Set<String> seen = new HashSet<>();
        List<JobDefinition> newest = sorted.stream().filter(one -> seen.add(one.name())).toList();
        return Stream.concat(newest.stream(), sorted.stream().filter(one -> !newest.contains(one)))
                .map(JobDefinition::pinned)
                .toList();
    }
}
