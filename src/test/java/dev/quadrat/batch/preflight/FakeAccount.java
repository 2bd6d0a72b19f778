package dev.quadrat.batch.preflight;

import dev.quadrat.batch.gateway.AccountGateway;
import dev.quadrat.batch.gateway.Caller;
import dev.quadrat.batch.gateway.ComputeEnvironment;
import dev.quadrat.batch.gateway.GatewayException;
import dev.quadrat.batch.gateway.JobDefinition;
import dev.quadrat.batch.gateway.JobQueue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An account in memory; calls fail as they are told. */
final class FakeAccount implements AccountGateway {
    private final List<JobQueue> queues = new ArrayList<>();
    private final List<JobDefinition> definitions = new ArrayList<>();
    private final List<ComputeEnvironment> environments = new ArrayList<>();
    private final Map<String, GatewayException> failures = new HashMap<>();
    private boolean hangs;
    private boolean closed;

    /** What every test begins with: a queue on m5 instances and two revisions for it. */
    static FakeAccount usual() {
        return new FakeAccount()
                .with(queue("spot", "ENABLED", "VALID", "", "machines"))
                .with(environment("machines", "ENABLED", "VALID", "", "SPOT", 64, "m5"))
                .with(definition("quadrat", 6, 2, 4096, 0))
                .with(definition("quadrat", 7, 2, 4096, 0));
    }

    static JobQueue queue(
            String name, String state, String status, String reason, String... environments) {
        return new JobQueue(
                name, "arn:queue/" + name, state, status, reason, "", List.of(environments));
    }

    static ComputeEnvironment environment(
            String name,
            String state,
            String status,
            String reason,
            String resources,
            int mostVcpus,
            String... types) {
        return new ComputeEnvironment(
                name, name, state, status, reason, resources, mostVcpus, List.of(types));
    }

    static JobDefinition definition(
            String name, int revision, double vcpus, int mebibytes, int gpus) {
        return new JobDefinition(
                name, revision, true, true, List.of("EC2"), vcpus, mebibytes, gpus);
    }

    FakeAccount with(JobQueue queue) {
        queues.removeIf(one -> one.name().equals(queue.name()));
        queues.add(queue);
        return this;
    }

    FakeAccount with(JobDefinition definition) {
        definitions.add(definition);
        return this;
    }

    FakeAccount with(ComputeEnvironment environment) {
        environments.removeIf(one -> one.name().equals(environment.name()));
        environments.add(environment);
        return this;
    }

    /**
     * @param call as AWS names it
     */
    FakeAccount failing(String call, GatewayException failure) {
        failures.put(call, failure);
        return this;
    }

    /** No call is ever answered. */
    FakeAccount hanging() {
        hangs = true;
        return this;
    }

    boolean isClosed() {
        return closed;
    }

    private void call(String name) throws GatewayException, InterruptedException {
        if (hangs) {
            new java.util.concurrent.CountDownLatch(1).await();
        }
        GatewayException failure = failures.get(name);
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public Caller caller() throws GatewayException, InterruptedException {
        call("GetCallerIdentity");
        return new Caller("123456789012", "arn:aws:iam::123456789012:user/ann", "eu-central-1");
    }

    @Override
    public List<JobQueue> queues(List<String> names) throws GatewayException, InterruptedException {
        call("DescribeJobQueues");
        return queues.stream()
                .filter(one -> names.isEmpty() || names.contains(one.name()))
                .toList();
    }

    @Override
    public List<JobDefinition> definitions() throws GatewayException, InterruptedException {
        call("DescribeJobDefinitions");
        return definitions.stream().filter(JobDefinition::isActive).toList();
    }

    @Override
    public List<JobDefinition> definitions(String name)
            throws GatewayException, InterruptedException {
        call("DescribeJobDefinitions");
        return definitions.stream()
                .filter(
                        one ->
                                one.pinned().equals(name)
                                        || (one.name().equals(name) && one.isActive()))
                .toList();
    }

    @Override
    public List<ComputeEnvironment> environments(List<String> arns)
            throws GatewayException, InterruptedException {
        call("DescribeComputeEnvironments");
        return environments.stream().filter(one -> arns.contains(one.arn())).toList();
    }

    @Override
    public void close() {
        closed = true;
    }
}
