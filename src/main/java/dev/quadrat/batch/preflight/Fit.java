package dev.quadrat.batch.preflight;

import dev.quadrat.batch.gateway.ComputeEnvironment;
import dev.quadrat.batch.gateway.JobDefinition;
import dev.quadrat.batch.gateway.JobQueue;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Whether a job of a definition would ever start on the machines of a queue. */
record Fit(JobDefinition definition, JobQueue queue, List<ComputeEnvironment> environments) {
    /** Why it never would, as far as can be known; the first reason is the one to mend. */
    Optional<String> refusal() {
        List<ComputeEnvironment> known =
                environments.stream().filter(ComputeEnvironment::isManaged).toList();
        if (known.isEmpty() || known.size() < environments.size()) {
            // Of machines that somebody else looks after, AWS tells nothing.
            return Optional.empty();
        }
        boolean isFargate = known.stream().allMatch(ComputeEnvironment::isFargate);
        if (isFargate && definition.gpus() > 0) {
            return Optional.of(
                    "job definition %s wants a GPU, and job queue '%s' runs on Fargate, which has none; choose a queue on EC2"
                            .formatted(definition.pinned(), queue.name()));
        }
        if (isFargate && !definition.isForFargate()) {
            return Optional.of(
                    "job definition %s is for EC2, and job queue '%s' runs on Fargate; choose a queue on EC2, or a definition for Fargate"
                            .formatted(definition.pinned(), queue.name()));
        }
        if (!isFargate && definition.isForFargate() && !definition.platforms().contains("EC2")) {
            return Optional.of(
                    "job definition %s is for Fargate, and job queue '%s' runs on EC2; choose a queue on Fargate, or a definition for EC2"
                            .formatted(definition.pinned(), queue.name()));
        }
        return tooMany(known).or(() -> tooLarge(known));
    }

    private Optional<String> tooMany(List<ComputeEnvironment> known) {
        Double wanted = definition.vcpus();
        if (wanted == null || known.stream().anyMatch(one -> one.mostVcpus() == null)) {
            return Optional.empty();
        }
        int most =
                known.stream()
                        .map(ComputeEnvironment::mostVcpus)
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(0);
        return wanted <= most
                ? Optional.empty()
                : Optional.of(
                        "job definition %s wants %s vCPUs, and no compute environment of job queue '%s' has more than %d; raise its maximum, or choose another queue or definition"
                                .formatted(definition.pinned(), text(wanted), queue.name(), most));
    }

    private Optional<String> tooLarge(List<ComputeEnvironment> known) {
        boolean mayFit =
                known.stream()
                        .anyMatch(
                                one ->
                                        one.isFargate()
                                                || one.instanceTypes().isEmpty()
                                                || one.instanceTypes().stream()
                                                        .anyMatch(this::mayHold));
        return mayFit
                ? Optional.empty()
                : Optional.of(
                        "no instance type of job queue '%s' (%s) has the %s of job definition %s; allow larger ones, or lower what the definition wants"
                                .formatted(
                                        queue.name(),
                                        String.join(
                                                ", ",
                                                known.stream()
                                                        .flatMap(
                                                                one -> one.instanceTypes().stream())
                                                        .distinct()
                                                        .toList()),
                                        wanted(),
                                        definition.pinned()));
    }

    private boolean mayHold(String type) {
        InstanceSize size = InstanceSize.of(type);
        return size == null
                || (isAtMost(definition.vcpus(), (double) size.vcpus())
                        && isAtMost(
                                definition.mebibytes() == null
                                        ? null
                                        : Double.valueOf(definition.mebibytes()),
                                size.mebibytes()));
    }

    private static boolean isAtMost(@Nullable Double wanted, @Nullable Double has) {
        return wanted == null || has == null || wanted <= has;
    }

    private String wanted() {
        Double vcpus = definition.vcpus();
        Integer memory = definition.mebibytes();
        String cpus = vcpus == null ? "" : text(vcpus) + " vCPUs";
        String mebibytes = memory == null ? "" : memory + " MiB";
        return cpus + (cpus.isEmpty() || mebibytes.isEmpty() ? "" : " and ") + mebibytes;
    }

    /** Fargate has parts of a vCPU. */
    private static String text(double vcpus) {
        return vcpus == Math.rint(vcpus) ? String.valueOf((long) vcpus) : String.valueOf(vcpus);
    }
}
