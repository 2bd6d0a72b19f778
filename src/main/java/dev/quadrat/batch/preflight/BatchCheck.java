package dev.quadrat.batch.preflight;

import dev.quadrat.batch.gateway.AccountGateway;
import dev.quadrat.batch.gateway.AwsAccess;
import dev.quadrat.batch.gateway.Caller;
import dev.quadrat.batch.gateway.GatewayException;
import dev.quadrat.batch.request.JobSettings;
import dev.quadrat.batch.settings.BatchField;
import dev.quadrat.batch.settings.BatchSettings;
import dev.quadrat.dag.NearestName;
import dev.quadrat.dag.Plan;
import dev.quadrat.dag.Problem;
import dev.quadrat.run.RunnerCheck;
import dev.quadrat.storage.s3.AwsProfile;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Asks AWS whether a plan could run there. Nothing is submitted; one small object comes and goes.
 */
public final class BatchCheck {
    /** Within which all must have been answered. */
    public static final Duration LIMIT = Duration.ofSeconds(25);

    private final AwsAccess aws;
    private final Duration limit;

    public BatchCheck(AwsAccess aws, Duration limit) {
        this.aws = aws;
        this.limit = limit;
    }

    /**
     * @param plan if one is to be launched; its local places are {@link Preflight}'s matter
     * @param values of the runner's fields
     */
    public RunnerCheck check(Optional<Plan> plan, Map<String, String> values)
            throws InterruptedException {
        BatchSettings settings = BatchSettings.of(values);
        AwsProfile profile = settings.profile();
        // Without a plan nobody else tells what is wrong with the settings.
        List<Problem> problems =
                new ArrayList<>(plan.isPresent() ? List.of() : settings.problems());
        Optional<String> unusable = unusable(profile);
        if (unusable.isPresent()) {
            // Whatever is asked would fail for this reason, in words that lead elsewhere.
            problems.add(Problem.error(Problem.Kind.RUNNER, unusable.get()));
            return new RunnerCheck(List.of(), problems);
        }
        return ask(settings, plan, problems);
    }

    private Optional<String> unusable(AwsProfile profile) {
        try {
            List<String> known = aws.profiles();
            return profile.name()
                    .filter(name -> !known.contains(name))
                    .map(
                            name ->
                                    "the AWS configuration has no profile '%s' (profile); %s"
                                            .formatted(
                                                    name,
                                                    known.isEmpty()
                                                            ? "run `aws configure%s`"
                                                                    .formatted(profile.option())
                                                            : NearestName.hint(name, known)));
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private RunnerCheck ask(BatchSettings settings, Optional<Plan> plan, List<Problem> before)
            throws InterruptedException {
        AwsProfile profile = settings.profile();
        List<RunnerCheck.Fact> facts = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(before);
        Set<Failure> failures = new LinkedHashSet<>();
        Map<String, String> exact = new HashMap<>();
        try (AccountGateway account = aws.account(profile)) {
            for (Found found : Look.all(looks(account, settings, plan), limit)) {
                facts.addAll(found.facts());
                problems.addAll(found.problems());
                failures.addAll(found.failures());
                exact.putAll(found.exact());
            }
        }
        problems.addAll(Failures.problems(List.copyOf(failures), profile));
        // Two targets may share a queue, and its troubles.
        return new RunnerCheck(
                facts.stream().distinct().toList(), problems.stream().distinct().toList(), exact);
    }

    private List<Look> looks(AccountGateway account, BatchSettings settings, Optional<Plan> plan) {
        List<Look> looks = new ArrayList<>();
        looks.add(new Look("AWS STS", () -> caller(account, settings.profile())));
        looks.add(new Look(TargetLook.SERVICE, () -> targets(account, settings, plan)));
        if (isOnS3(settings.jobs().runLocation())) {
            looks.add(
                    new Look(
                            "S3",
                            () ->
                                    new PlaceLook(
                                                    aws.storage(settings.profile()),
                                                    settings.jobs().runLocation(),
                                                    settings.profile())
                                            .look()));
        }
        return looks;
    }

    /** Of another place it is told as a mistake in the settings, or of the root URI. */
    private static boolean isOnS3(String location) {
        return location.matches("s3://[^/]+(/.*)?");
    }

    private static Found caller(AccountGateway account, AwsProfile profile)
            throws InterruptedException {
        Found found = new Found();
        try {
            Caller caller = account.caller();
            found.fact("Account", caller.account());
            found.fact("User or role", caller.name());
            found.fact("Region", caller.region());
        } catch (GatewayException e) {
            found.add(Failure.of("AWS STS", "GetCallerIdentity", e, profile));
        }
        return found;
    }

    private static Found targets(
            AccountGateway account, BatchSettings settings, Optional<Plan> plan)
            throws InterruptedException {
        Found found = new Found();
        TargetLook look = new TargetLook(account, settings.profile(), found);
        JobSettings.Target cpu = settings.jobs().cpu();
        JobSettings.Target gpu = settings.jobs().gpu();
        look.look(cpu.queue(), BatchField.CPU_QUEUE, cpu.definition(), BatchField.CPU_DEFINITION);
        boolean isNeeded =
                plan.isEmpty() || plan.get().toRun().stream().anyMatch(c -> c.command().gpu());
        if (isNeeded && !gpu.equals(cpu)) {
            // What is the CPU's on purpose is told by the CPU's name.
            look.look(
                    gpu.queue(),
                    gpu.queue().equals(cpu.queue()) ? BatchField.CPU_QUEUE : BatchField.GPU_QUEUE,
                    gpu.definition(),
                    gpu.definition().equals(cpu.definition())
                            ? BatchField.CPU_DEFINITION
                            : BatchField.GPU_DEFINITION);
        }
        return found;
    }
}
