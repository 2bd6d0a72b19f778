package dev.quadrat.batch.preflight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.quadrat.batch.gateway.ComputeEnvironment;
import dev.quadrat.batch.gateway.JobDefinition;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;

class FitTest {
    private static final Optional<String> WELL = Optional.empty();

    private static ComputeEnvironment machines(String resources, int mostVcpus, String... types) {
        return FakeAccount.environment(
                "machines", "ENABLED", "VALID", "", resources, mostVcpus, types);
    }

    private static JobDefinition definition(double vcpus, int mebibytes, int gpus, String... for_) {
        return new JobDefinition("d", 3, true, true, List.of(for_), vcpus, mebibytes, gpus);
    }

    private static Optional<String> refusal(
            JobDefinition definition, ComputeEnvironment... environments) {
        return new Fit(
                        definition,
                        FakeAccount.queue("q", "ENABLED", "VALID", ""),
                        List.of(environments))
                .refusal();
    }

    @Test
    void whatFitsOneOfTheEnvironmentsFits() {
        assertEquals(WELL, refusal(definition(16, 30_000, 0, "EC2"), machines("SPOT", 64, "m5")));
        assertEquals(
                WELL,
                refusal(
                        definition(16, 30_000, 1),
                        machines("EC2", 8, "g5.xlarge"),
                        machines("EC2", 64, "g5.4xlarge")));
        assertEquals(WELL, refusal(definition(0.5, 1024, 0, "FARGATE"), machines("FARGATE", 16)));
    }

    @Test
    void whatNobodyKnowsIsNotRefused() {
        ComputeEnvironment unmanaged =
                new ComputeEnvironment("own", "own", "ENABLED", "VALID", "", "", null, List.of());
        assertEquals(WELL, refusal(definition(999, 1, 9, "FARGATE"), unmanaged));
        assertEquals(
                WELL, refusal(definition(999, 1, 0), unmanaged, machines("EC2", 8, "m5.large")));
        assertEquals(WELL, refusal(definition(999, 1, 0)));
        assertEquals(
                WELL,
                refusal(
                        new JobDefinition("d", 3, true, true, List.of(), null, null, 0),
                        machines("EC2", 1, "m5.large")));
    }

    @Test
    void fargateHasNoGpu() {
        assertEquals(
                Optional.of(
                        "job definition d:3 wants a GPU, and job queue 'q' runs on Fargate, which"
                                + " has none; choose a queue on EC2"),
                refusal(definition(1, 1024, 1, "EC2"), machines("FARGATE_SPOT", 16)));
    }

    @Test
    void platformsMustBeTheSame() {
        assertEquals(
                Optional.of(
                        "job definition d:3 is for EC2, and job queue 'q' runs on Fargate; choose a"
                                + " queue on EC2, or a definition for Fargate"),
                refusal(definition(1, 1024, 0), machines("FARGATE", 16)));
        assertEquals(
                Optional.of(
                        "job definition d:3 is for Fargate, and job queue 'q' runs on EC2; choose a"
                                + " queue on Fargate, or a definition for EC2"),
                refusal(definition(1, 1024, 0, "FARGATE"), machines("EC2", 16, "m5")));
    }

    @Test
    void anEnvironmentsMaximumMustHoldOneJob() {
        assertEquals(
                Optional.of(
                        "job definition d:3 wants 0.5 vCPUs, and no compute environment of job"
                                + " queue 'q' has more than 0; raise its maximum, or choose another"
                                + " queue or definition"),
                refusal(definition(0.5, 1024, 0), machines("EC2", 0, "m5")));
    }

    @Test
    void someInstanceMustHoldOneJob() {
        assertEquals(
                Optional.of(
                        "no instance type of job queue 'q' (m5.large, c5.xlarge) has the 8 vCPUs"
                                + " and 1024 MiB of job definition d:3; allow larger ones, or lower"
                                + " what the definition wants"),
                refusal(definition(8, 1024, 0), machines("EC2", 64, "m5.large", "c5.xlarge")));
        assertEquals(
                Optional.of(
                        "no instance type of job queue 'q' (c5.xlarge) has the 2 vCPUs and 16384"
                                + " MiB of job definition d:3; allow larger ones, or lower what the"
                                + " definition wants"),
                refusal(definition(2, 16_384, 0), machines("EC2", 64, "c5.xlarge")));
        assertEquals(WELL, refusal(definition(2, 16_384, 0), machines("EC2", 64, "m5.xlarge")));
        assertEquals(WELL, refusal(definition(8, 1024, 0), machines("EC2", 64, "m5.large", "c5")));
    }

    @ParameterizedTest
    @CsvSource({
        "m5.large, 2, 8192",
        "m6gd.xlarge, 4, 16384",
        "c7i.24xlarge, 96,",
        "r5.2xlarge, 8, 65536",
        "t3.micro, 2,",
        "g4dn.12xlarge, 48,",
        "m3.xlarge, 4,",
        "c7i-flex.8xlarge, 32,"
    })
    void aTypesNameTellsTheMostThatItCanHave(String type, int vcpus, Double mebibytes) {
        InstanceSize size = InstanceSize.of(type);
        assertEquals(vcpus, size == null ? -1 : size.vcpus());
        if (mebibytes != null) {
            assertEquals(mebibytes, size == null ? null : size.mebibytes());
        }
    }

    @ParameterizedTest
    @CsvSource({"m5", "optimal", "m5.metal", "u-6tb1.112xlarge", "mac2.metal", "c5.metal-24xl"})
    void ofOthersNothingIsKnown(String type) {
        assertNull(InstanceSize.of(type));
    }
}
