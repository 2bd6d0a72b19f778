package dev.quadrat.batch.submission;

import dev.quadrat.batch.gateway.BatchState;
import dev.quadrat.batch.gateway.JobListing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What AWS Batch lists of a run, by name. */
final class Listings {
    /** Of several with one name: one that hasn't failed, and the oldest of those. */
    private static final Comparator<JobListing> BEST_FIRST =
            Comparator.comparing((JobListing job) -> job.state() == BatchState.FAILED)
                    .thenComparing(JobListing::created)
                    .thenComparing(JobListing::id);

    private final Map<String, List<JobListing>> byName = new HashMap<>();

    /**
     * @param nobodys ids that are not to be looked at
     */
    Listings(Collection<JobListing> jobs, Set<String> nobodys) {
        for (JobListing job : jobs) {
            if (!nobodys.contains(job.id())) {
                byName.computeIfAbsent(job.name(), _ -> new ArrayList<>()).add(job);
            }
        }
        byName.values().forEach(list -> list.sort(BEST_FIRST));
    }

    /** The one that is to be taken for the job of that name. */
    Optional<JobListing> best(String name) {
        return of(name).stream().findFirst();
    }

    List<JobListing> of(String name) {
        return byName.getOrDefault(name, List.of());
    }
}
