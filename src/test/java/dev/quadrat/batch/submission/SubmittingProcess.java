package dev.quadrat.batch.submission;

import dev.quadrat.batch.gateway.AwsBatchGateway;
import dev.quadrat.batch.gateway.PacedCalls;
import dev.quadrat.batch.gateway.Timekeeper;
import dev.quadrat.batch.request.Requests;
import dev.quadrat.storage.s3.AwsProfile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that submits a chain of jobs by the real SDK, found by its environment alone. */
final class SubmittingProcess {
    private SubmittingProcess() {}

    /**
     * @param args how many jobs, and the journal
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        try (AwsBatchGateway gateway = new AwsBatchGateway(AwsProfile.DEFAULT);
                Journal journal = Journal.open(Path.of(args[1]), Timekeeper.SYSTEM)) {
            new Submission(
                            Requests.chain(Integer.parseInt(args[0])),
                            journal,
                            new PacedCalls(gateway, Timekeeper.SYSTEM),
                            (_, _) -> {})
                    .run();
        }
    }

    static Process start(String endpoint, int jobs, Path journal) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-XX:TieredStopAtLevel=1",
                                        "-XX:+UseSerialGC",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        SubmittingProcess.class.getName(),
                                        String.valueOf(jobs),
                                        journal.toString()))
                        .inheritIO();
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
        builder.environment().put("AWS_ENDPOINT_URL_BATCH", endpoint);
        builder.environment().put("AWS_ACCESS_KEY_ID", "key");
        builder.environment().put("AWS_SECRET_ACCESS_KEY", "secret");
        builder.environment().put("AWS_REGION", "eu-central-1");
        return builder.start();
    }

    /** Kills as the system does when memory is short. */
    static void kill(Process process) {
        process.destroyForcibly();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                throw new AssertionError("not dead");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
