package dev.quadrat.batch.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.quadrat.run.RunJson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** Queues, definitions and compute environments of an account, and who asks. Thread-safe. */
public final class FakeResources {
    static final Set<String> OPERATIONS =
            Set.of("DescribeJobQueues", "DescribeJobDefinitions", "DescribeComputeEnvironments");

    /** Small, so that whoever reads one page alone is found out. */
    private static final int PAGE = 2;

    private final List<JsonNode> queues = new ArrayList<>();
    private final List<JsonNode> definitions = new ArrayList<>();
    private final List<JsonNode> environments = new ArrayList<>();

    /** A queue {@code spot}, its machines, and a definition {@code quadrat} in revision 7. */
    public static FakeResources spot() {
        return new FakeResources()
                .queue(
                        """
                        {"jobQueueName": "spot", "jobQueueArn": "arn:q/spot",
                         "state": "ENABLED", "status": "VALID", "priority": 1,
                         "computeEnvironmentOrder":
                           [{"order": 1, "computeEnvironment": "arn:e/machines"}]}
                        """)
                .environment(
                        """
                        {"computeEnvironmentName": "machines",
                         "computeEnvironmentArn": "arn:e/machines", "type": "MANAGED",
                         "state": "ENABLED", "status": "VALID", "computeResources":
                           {"type": "SPOT", "maxvCpus": 64, "instanceTypes": ["m5"]}}
                        """)
                .definition(
                        """
                        {"jobDefinitionName": "quadrat", "jobDefinitionArn": "arn:d:7",
                         "revision": 7, "status": "ACTIVE", "type": "container",
                         "containerProperties": {"image": "quadrat", "resourceRequirements":
                           [{"type": "VCPU", "value": "2"},
                            {"type": "MEMORY", "value": "4096"}]}}
                        """);
    }

    /**
     * @param json as AWS describes it
     */
    public synchronized FakeResources queue(String json) {
        queues.add(read(json));
        return this;
    }

    /**
     * @param json as AWS describes it
     */
    public synchronized FakeResources definition(String json) {
        definitions.add(read(json));
        return this;
    }

    /**
     * @param json as AWS describes it
     */
    public synchronized FakeResources environment(String json) {
        environments.add(read(json));
        return this;
    }

    synchronized ObjectNode call(String operation, JsonNode request) {
        return switch (operation) {
            case "DescribeJobQueues" ->
                    page(
                            "jobQueues",
                            queues,
                            named(request.path("jobQueues"), "jobQueueName", "jobQueueArn"),
                            request);
            case "DescribeComputeEnvironments" ->
                    page(
                            "computeEnvironments",
                            environments,
                            named(
                                    request.path("computeEnvironments"),
                                    "computeEnvironmentName",
                                    "computeEnvironmentArn"),
                            request);
            case "DescribeJobDefinitions" ->
                    page("jobDefinitions", definitions, wanted(request), request);
            default -> throw FakeRefusal.client("unknown operation " + operation);
        };
    }

    /** What STS says of whoever signed. */
    static String caller() {
        return """
        <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
          <GetCallerIdentityResult>
            <Arn>arn:aws:sts::123456789012:assumed-role/Maps/ann</Arn>
            <UserId>AROAEXAMPLE:ann</UserId>
            <Account>123456789012</Account>
          </GetCallerIdentityResult>
          <ResponseMetadata><RequestId>1</RequestId></ResponseMetadata>
        </GetCallerIdentityResponse>
        """;
    }

    private static Predicate<JsonNode> named(JsonNode names, String name, String arn) {
        return one ->
                names.isEmpty()
                        || holds(names, one.path(name).asText())
                        || holds(names, one.path(arn).asText());
    }

    private static Predicate<JsonNode> wanted(JsonNode request) {
        JsonNode pinned = request.path("jobDefinitions");
        String name = request.path("jobDefinitionName").asText();
        String status = request.path("status").asText();
        if (!pinned.isEmpty() && !(name.isEmpty() && status.isEmpty())) {
            throw FakeRefusal.client("jobDefinitions can't be used with other parameters");
        }
        return one ->
                pinned.isEmpty()
                        ? (name.isEmpty() || name.equals(one.path("jobDefinitionName").asText()))
                                && (status.isEmpty() || status.equals(one.path("status").asText()))
                        : holds(
                                        pinned,
                                        one.path("jobDefinitionName").asText()
                                                + ":"
                                                + one.path("revision").asInt())
                                || holds(pinned, one.path("jobDefinitionArn").asText());
    }

    private static boolean holds(JsonNode names, String name) {
        return StreamSupport.stream(names.spliterator(), false)
                .anyMatch(one -> one.asText().equals(name));
    }

    private static ObjectNode page(
            String field, List<JsonNode> all, Predicate<JsonNode> wanted, JsonNode request) {
        List<JsonNode> found = all.stream().filter(wanted).toList();
        int from = request.path("nextToken").asInt();
        int to = Math.min(found.size(), from + PAGE);
        ObjectNode answer = RunJson.MAPPER.createObjectNode();
        ArrayNode page = answer.putArray(field);
        found.subList(from, to).forEach(page::add);
        if (to < found.size()) {
            answer.put("nextToken", String.valueOf(to));
        }
        return answer;
    }

    private static JsonNode read(String json) {
        try {
            return RunJson.MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
