package dev.quadrat.batch.supervisor;

import dev.quadrat.batch.gateway.AwsAccess;
import dev.quadrat.batch.gateway.Timekeeper;
import dev.quadrat.batch.submission.Journal;
import dev.quadrat.run.FailureText;
import dev.quadrat.run.LiveProcess;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.run.ThisHost;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** The process that follows a run, unless there is one already. */
public final class SupervisorProcess {
    private SupervisorProcess() {}

    /**
     * @return an exit code
     */
    public static int main(Path folder, AwsAccess aws) throws InterruptedException {
        RunDirectory run = new RunDirectory(folder);
        try {
            boolean isFollowed = follow(run, aws, Timekeeper.SYSTEM, ThisHost.name());
            System.out.println(
                    Instant.now()
                            + (isFollowed ? " the run has ended" : " another process follows it"));
            return 0;
        } catch (IOException | RuntimeException e) {
            e.printStackTrace(System.out);
            tell(run, e);
            return 1;
        }
    }

    /**
     * @return false if somebody else does
     */
    public static boolean follow(RunDirectory run, AwsAccess aws, Timekeeper time, String host)
            throws IOException, InterruptedException {
        Optional<Journal> free = RunLock.take(run, time);
        if (free.isEmpty()) {
            return false;
        }
        Supervisor supervisor;
        try (Journal journal = free.get()) {
            if (run.isSupervisorDone()) {
                return true;
            }
            run.recordSupervisor(new LiveProcess(ProcessHandle.current().pid(), Instant.now()));
            supervisor = new Supervisor(run, journal, aws, time, host);
            supervisor.run();
            if (!supervisor.isOver()) {
                run.recordSupervisorDone();
            }
        }
        supervisor.readLogsAfterTheEnd();
        return true;
    }

    private static void tell(RunDirectory run, Exception failure) {
        try {
            run.recordNotice(
                    "run %s can't be followed here: %s. Its jobs go on in AWS Batch; quadrat attach %s follows them again, batch.log in the run's folder may tell more"
                            .formatted(run.id(), told(failure), run.id()));
        } catch (IOException e) {
            e.printStackTrace(System.out);
        }
    }

    private static String told(Exception failure) {
        return failure instanceof IOException io ? FailureText.of(io) : failure.toString();
    }
}
