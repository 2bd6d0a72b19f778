package dev.quadrat.batch.preflight;

import dev.quadrat.dag.NearestName;
import dev.quadrat.dag.Problem;
import dev.quadrat.storage.s3.AwsProfile;

import software.amazon.awssdk.services.batch.BatchClient;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Questions that AWS gave no answer to, told once for what is one cause. */
final class Failures {
    private Failures() {}

    static List<Problem> problems(List<Failure> failures, AwsProfile profile) {
        Set<String> messages = new LinkedHashSet<>();
        Set<String> unreachable = new LinkedHashSet<>();
        List<String> reasons = new ArrayList<>();
        for (Failure failure : failures) {
            if (failure.kind() == Failure.Kind.UNREACHABLE) {
                unreachable.add(failure.service());
                reasons.add(failure.reason());
            } else {
                messages.add(failure.message());
            }
        }
        if (!unreachable.isEmpty()) {
            messages.add(
                    profile.region()
                            .filter(region -> !regions().contains(region))
                            .map(Failures::unknownRegion)
                            .orElseGet(
                                    () ->
                                            "no answer from %s: %s"
                                                    .formatted(
                                                            listing(unreachable),
                                                            reasons.getFirst())));
        }
        return messages.stream().map(m -> Problem.error(Problem.Kind.RUNNER, m)).toList();
    }

    /** Those where this version of the SDK knows AWS Batch; there may be younger ones. */
    static List<String> regions() {
        return BatchClient.serviceMetadata().regions().stream()
                .filter(region -> !region.isGlobalRegion())
                .map(region -> region.id())
                .sorted()
                .toList();
    }

    private static String unknownRegion(String region) {
        return "AWS Batch can't be reached in a region '%s', which Quadrat doesn't know (region); %s"
                .formatted(region, NearestName.hint(region, regions()));
    }

    private static String listing(Collection<String> services) {
        List<String> all = List.copyOf(services);
        return all.size() == 1
                ? all.getFirst()
                : String.join(", ", all.subList(0, all.size() - 1)) + " and " + all.getLast();
    }
}
