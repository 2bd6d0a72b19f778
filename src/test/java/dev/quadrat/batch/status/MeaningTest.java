package dev.quadrat.batch.status;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quadrat.batch.gateway.BatchState;
import dev.quadrat.batch.gateway.JobSnapshot;
import dev.quadrat.run.CommandState;
import dev.quadrat.run.CommandStatus;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Ends of jobs in the words of a run. */
class MeaningTest {
    private static CommandStatus failed(
            @Nullable String reason,
            @Nullable String container,
            @Nullable Integer exit,
            boolean terminated) {
        return Meaning.of(
                new JobSnapshot(
                        "id",
                        "name",
                        BatchState.FAILED,
                        reason,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        List.of(),
                        exit,
                        container,
                        null,
                        Map.of(),
                        terminated,
                        JobSnapshot.Logging.USUAL),
                null);
    }

    @Test
    void theContainersReasonAndItsExitCodeAreTold() {
        assertEquals(
                "Essential container in task exited: OutOfMemoryError: Container killed due to"
                        + " memory usage (exit code 137)",
                failed(
                                "Essential container in task exited",
                                "OutOfMemoryError: Container killed due to memory usage",
                                137,
                                false)
                        .message());
        assertEquals("AWS Batch doesn't say why", failed(null, null, null, false).message());
    }

    @Test
    void whatAPersonEndedWasStoppedAndWhatTookTooLongHasFailed() {
        assertEquals(CommandState.STOPPED, failed("enough", null, 137, true).state());
        assertEquals("stopped", failed("", null, 137, true).message());
        CommandStatus late = failed("Job attempt duration exceeded timeout", null, 137, true);
        assertEquals(CommandState.FAILED, late.state());
        assertEquals("Job attempt duration exceeded timeout (exit code 137)", late.message());
    }
}
