package dev.quadrat.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;

import dev.quadrat.batch.gateway.AwsLogGateway;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.batch.BatchClient;
import software.amazon.awssdk.services.s3.S3Client;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rights that the template gives are those that the program needs, and no others. */
class StackRightsTest {
    /** What each operation that the program calls needs; a new call is entered here first. */
    private static final Map<String, Set<String>> NEEDED =
            Map.ofEntries(
                    Map.entry(
                            "BatchClient.describeComputeEnvironments",
                            Set.of("batch:DescribeComputeEnvironments")),
                    Map.entry(
                            "BatchClient.describeJobDefinitions",
                            Set.of("batch:DescribeJobDefinitions")),
                    Map.entry("BatchClient.describeJobQueues", Set.of("batch:DescribeJobQueues")),
                    Map.entry("BatchClient.describeJobs", Set.of("batch:DescribeJobs")),
                    Map.entry("BatchClient.listJobs", Set.of("batch:ListJobs")),
                    // With tags.
                    Map.entry(
                            "BatchClient.submitJob",
                            Set.of("batch:SubmitJob", "batch:TagResource")),
                    Map.entry("BatchClient.terminateJob", Set.of("batch:TerminateJob")),
                    Map.entry("CloudWatchLogsClient.getLogEvents", Set.of("logs:GetLogEvents")),
                    Map.entry("S3Client.abortMultipartUpload", Set.of("s3:AbortMultipartUpload")),
                    Map.entry("S3Client.completeMultipartUpload", Set.of("s3:PutObject")),
                    Map.entry("S3Client.createMultipartUpload", Set.of("s3:PutObject")),
                    Map.entry("S3Client.deleteObject", Set.of("s3:DeleteObject")),
                    Map.entry("S3Client.deleteObjects", Set.of("s3:DeleteObject")),
                    Map.entry("S3Client.getObject", Set.of("s3:GetObject")),
                    Map.entry("S3Client.headObject", Set.of("s3:GetObject", "s3:ListBucket")),
                    Map.entry(
                            "S3Client.listMultipartUploads",
                            Set.of("s3:ListBucketMultipartUploads")),
                    Map.entry("S3Client.listObjectsV2", Set.of("s3:ListBucket")),
                    Map.entry("S3Client.putObject", Set.of("s3:PutObject")),
                    Map.entry("S3Client.uploadPart", Set.of("s3:PutObject")),
                    // Anybody may ask who they are.
                    Map.entry("StsClient.getCallerIdentity", Set.of()));

    private final StackTemplate template;

    StackRightsTest() throws IOException {
        template = StackTemplate.read();
    }

    /** Two kinds of calls, as code has them. */
    interface Caller {
        default void call(S3Client s3, BatchClient batch) {
            s3.listBuckets();
            Stream.of("job").map(id -> batch.cancelJob(r -> r.jobId(id))).close();
        }
    }

    @Test
    void theOperationsAreThoseThatTheProgramCalls() {
        assertEquals(new TreeSet<>(NEEDED.keySet()), CallsOfAws.all());
    }

    @Test
    void callsAreFoundInLambdas() {
        Set<String> called =
                CallsOfAws.of(new ClassFileImporter().importClass(Caller.class))
                        .collect(Collectors.toSet());

        assertEquals(Set.of("S3Client.listBuckets", "BatchClient.cancelJob"), called);
    }

    @Test
    void peopleMayDoWhatTheProgramCallsAndNothingElse() {
        Set<String> allowed =
                Stream.of("UserPolicy", "DataPolicy")
                        .flatMap(template::allowed)
                        .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(needed(""), allowed);
    }

    @Test
    void commandsMayTouchObjectsAndNothingElse() {
        assertEquals(
                List.of("DataPolicy"),
                StackTemplate.texts(template.properties("JobRole").get("ManagedPolicyArns"))
                        .toList());
        assertFalse(template.properties("JobRole").containsKey("Policies"));
        assertEquals(
                needed("S3Client"),
                template.allowed("DataPolicy").collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void otherBucketsAreOnlyRead() {
        List<String> allowed =
                template.statements("DataPolicy").stream()
                        .filter(s -> StackTemplate.text(s.get("Sid")).startsWith("Input"))
                        .flatMap(s -> StackTemplate.texts(s.get("Action")))
                        .toList();

        assertEquals(List.of("s3:GetObject", "s3:ListBucket"), allowed);
    }

    @Test
    void onlyWhatAwsCantNarrowIsAllowedEverywhere() {
        List<String> everywhere =
                Stream.of("UserPolicy", "DataPolicy")
                        .flatMap(policy -> template.statements(policy).stream())
                        .filter(s -> StackTemplate.texts(s.get("Resource")).anyMatch("*"::equals))
                        .flatMap(s -> StackTemplate.texts(s.get("Action")))
                        .toList();

        assertEquals(
                List.of(
                        "batch:DescribeJobs",
                        "batch:ListJobs",
                        "batch:DescribeJobQueues",
                        "batch:DescribeJobDefinitions",
                        "batch:DescribeComputeEnvironments"),
                everywhere);
    }

    /** The log follower looks there, and people may read what these jobs write. */
    @Test
    void logsAreWrittenWhereTheyAreRead() {
        String readable =
                template.statements("UserPolicy").stream()
                        .filter(s -> "logs:GetLogEvents".equals(s.get("Action")))
                        .map(s -> StackTemplate.text(s.get("Resource")))
                        .collect(Collectors.joining());

        for (String definition : List.of("CpuDefinition", "GpuDefinition")) {
            Object options =
                    StackTemplate.at(
                            template.properties(definition),
                            "ContainerProperties",
                            "LogConfiguration",
                            "Options");
            String group = StackTemplate.text(StackTemplate.at(options, "awslogs-group"));
            String prefix = StackTemplate.text(StackTemplate.at(options, "awslogs-stream-prefix"));

            assertEquals(AwsLogGateway.USUAL_GROUP, group, definition);
            assertTrue(prefix.startsWith("${AWS::StackName}-"), prefix);
        }
        assertTrue(
                readable.endsWith(
                        ":log-group:"
                                + AwsLogGateway.USUAL_GROUP
                                + ":log-stream:${AWS::StackName}-*"),
                readable);
        assertEquals(AwsLogGateway.USUAL_GROUP, template.properties("JobLogs").get("LogGroupName"));
    }

    private static Set<String> needed(String client) {
        return NEEDED.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(client))
                .flatMap(entry -> entry.getValue().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
