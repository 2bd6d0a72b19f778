package dev.quadrat.batch.gateway;

import java.util.List;

/**
 * An AWS account as somebody sees it in one region. Implementations are thread-safe; each method
 * asks AWS and reads all pages of its answer.
 */
public interface AccountGateway extends AutoCloseable {
    Caller caller() throws GatewayException, InterruptedException;

    /**
     * @param names or ARNs; all queues if there are none
     * @return those that exist
     */
    List<JobQueue> queues(List<String> names) throws GatewayException, InterruptedException;

    /** Every active revision of every definition. */
    List<JobDefinition> definitions() throws GatewayException, InterruptedException;

    /**
     * @param name with a revision, or an ARN: that one, active or not; without a revision: all
     *     active ones
     */
    List<JobDefinition> definitions(String name) throws GatewayException, InterruptedException;

    /**
     * @return those of these ARNs that exist
     */
    List<ComputeEnvironment> environments(List<String> arns)
            throws GatewayException, InterruptedException;

    @Override
    void close();
}
