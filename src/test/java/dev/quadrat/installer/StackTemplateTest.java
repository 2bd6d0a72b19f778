package dev.quadrat.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.batch.settings.BatchField;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The template hangs together, costs nothing while nothing runs, and lets nobody in. */
class StackTemplateTest {
    private static final String REGION = "AWS::Region";

    private final StackTemplate template;
    private final StackReferences references;

    StackTemplateTest() throws IOException {
        template = StackTemplate.read();
        references = new StackReferences(template);
    }

    @Test
    void everyNameHasItsThing() {
        Set<String> known = new TreeSet<>(template.section("Parameters").keySet());
        known.addAll(template.section("Resources").keySet());

        Set<String> unknown = new TreeSet<>(references.things());
        unknown.removeAll(known);
        assertEquals(Set.of(), unknown);
        assertEquals(template.section("Conditions").keySet(), references.conditions());
        assertEquals(List.of(), references.delimiters());
    }

    @Test
    void everyParameterIsUsedDescribedAndShown() {
        Map<String, Object> parameters = template.section("Parameters");
        Set<String> shown =
                StackTemplate.list(
                                StackTemplate.at(
                                        template.section("Metadata"),
                                        "AWS::CloudFormation::Interface",
                                        "ParameterGroups"))
                        .stream()
                        .flatMap(
                                group ->
                                        StackTemplate.texts(
                                                StackTemplate.map(group).get("Parameters")))
                        .collect(Collectors.toSet());

        assertEquals(parameters.keySet(), shown);
        parameters.forEach(
                (name, parameter) -> {
                    assertTrue(references.things().contains(name), name);
                    assertTrue(StackTemplate.map(parameter).containsKey("Description"), name);
                });
        assertEquals(
                List.of("Image"),
                parameters.keySet().stream()
                        .filter(
                                name ->
                                        !StackTemplate.map(parameters.get(name))
                                                .containsKey("Default"))
                        .toList(),
                "what has to be filled in");
    }

    /**
     * What the window and the command line ask for stands in the stack's outputs under its name.
     */
    @ParameterizedTest
    @EnumSource(
            value = BatchField.class,
            names = {
                "REGION",
                "CPU_QUEUE",
                "CPU_DEFINITION",
                "GPU_QUEUE",
                "GPU_DEFINITION",
                "RUN_LOCATION"
            })
    void aFieldOfTheRunnerIsAnOutput(BatchField field) {
        assertTrue(
                template.section("Outputs").containsKey(outputOf(field.field().name())),
                field::title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cpu", "Gpu"})
    void outputsAreTheNamesOfWhatIsMade(String kind) {
        Map<String, Object> outputs = template.section("Outputs");
        assertEquals(
                template.properties(kind + "Queue").get("JobQueueName"),
                StackTemplate.at(outputs, kind + "Queue", "Value"));
        assertEquals(
                template.properties(kind + "Definition").get("JobDefinitionName"),
                StackTemplate.at(outputs, kind + "Definition", "Value"));
    }

    @Test
    void nothingIsPaidForWhileNothingRuns() {
        List<String> environments =
                template.resourcesOfType("AWS::Batch::ComputeEnvironment").toList();
        assertEquals(List.of("CpuEnvironment", "GpuEnvironment"), environments);
        for (String environment : environments) {
            Map<String, Object> machines =
                    StackTemplate.map(template.properties(environment).get("ComputeResources"));
            assertEquals("0", machines.get("MinvCpus"), environment);
            assertFalse(machines.containsKey("DesiredvCpus"), environment);
        }
        for (String priced :
                List.of("AWS::EC2::NatGateway", "AWS::EC2::EIP", "AWS::EC2::Instance")) {
            assertEquals(List.of(), template.resourcesOfType(priced).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cpu", "Gpu"})
    void commandsKnowTheirRegionAndHaveTheJobsRights(String kind) {
        Map<String, Object> container =
                StackTemplate.map(
                        template.properties(kind + "Definition").get("ContainerProperties"));

        Map<String, String> variables =
                StackTemplate.list(StackTemplate.at(container, "Environment")).stream()
                        .map(StackTemplate::map)
                        .collect(
                                Collectors.toMap(
                                        v -> StackTemplate.text(StackTemplate.at(v, "Name")),
                                        v -> StackTemplate.text(StackTemplate.at(v, "Value"))));
        assertEquals(REGION, variables.get("AWS_REGION"));
        assertEquals("JobRole.Arn", StackTemplate.text(StackTemplate.at(container, "JobRoleArn")));
        assertEquals("true", variables.get("AWS_EC2_METADATA_DISABLED"));
    }

    /** What is submitted says how often and how long. */
    @ParameterizedTest
    @ValueSource(strings = {"CpuDefinition", "GpuDefinition"})
    void retriesAreLeftToWhoSubmits(String definition) {
        assertFalse(template.properties(definition).containsKey("RetryStrategy"));
        assertFalse(template.properties(definition).containsKey("Timeout"));
    }

    @Test
    void machinesAreAskedByTokenOnly() {
        assertEquals(
                "required",
                StackTemplate.at(
                        template.properties("LaunchTemplate"),
                        "LaunchTemplateData",
                        "MetadataOptions",
                        "HttpTokens"));
    }

    @Test
    void nobodyConnectsToMachines() {
        String description =
                StackTemplate.text(template.properties("Machines").get("GroupDescription"));
        assertTrue(description.matches("[A-Za-z0-9 ._:/()#,@+=&;{}!$*-]*"), description);
        assertFalse(template.properties("Machines").containsKey("SecurityGroupIngress"));
        assertEquals(
                List.of(), template.resourcesOfType("AWS::EC2::SecurityGroupIngress").toList());
    }

    @Test
    void theBucketIsClosedTidyAndKept() {
        Map<String, Object> bucket = template.properties("Bucket");
        Map<String, Object> closed =
                StackTemplate.map(StackTemplate.at(bucket, "PublicAccessBlockConfiguration"));
        assertEquals(4, closed.size());
        assertEquals(Set.of("true"), Set.copyOf(closed.values()));
        assertTrue(
                String.valueOf(bucket.get("LifecycleConfiguration")).contains("AbortIncomplete"));
        for (String kept : List.of("Bucket", "BucketPolicy")) {
            assertEquals("RetainExceptOnCreate", template.resource(kept).get("DeletionPolicy"));
            assertEquals("Retain", template.resource(kept).get("UpdateReplacePolicy"));
        }

        Map<String, Object> statement = template.statements("BucketPolicy").getFirst();
        assertEquals("Deny", statement.get("Effect"));
        assertEquals("s3:*", statement.get("Action"));
        assertEquals(
                Map.of("Bool", Map.of("aws:SecureTransport", "false")), statement.get("Condition"));
    }

    private static String outputOf(String field) {
        return Arrays.stream(field.split("_"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}
