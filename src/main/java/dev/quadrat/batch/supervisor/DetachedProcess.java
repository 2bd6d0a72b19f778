package dev.quadrat.batch.supervisor;

import dev.quadrat.run.JavaCommand;
import dev.quadrat.run.LiveProcess;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.storage.s3.AwsProfile;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Follows a run in a process of its own. */
public final class DetachedProcess implements SupervisorStart {
    /** What {@code main} is given before the run's folder. */
    public static final String COMMAND = "batch-run";

    /** Neither the end of who starts it nor Ctrl-C in a terminal ends it. */
    private static final String DETACHED =
            "if command -v setsid >/dev/null; then exec setsid \"$@\"; else exec nohup \"$@\"; fi";

    private final JavaCommand java;

    public DetachedProcess(JavaCommand java) {
        this.java = java;
    }

    @Override
    public LiveProcess start(RunDirectory run, AwsProfile profile) throws IOException {
        List<String> flags =
                new ArrayList<>(
                        List.of(
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx512m",
                                "-Djava.awt.headless=true"));
        // For whatever asks the SDK without our knowledge.
        profile.name().ifPresent(name -> flags.add("-Daws.profile=" + name));
        profile.region().ifPresent(region -> flags.add("-Daws.region=" + region));
        List<String> line = new ArrayList<>(List.of("/bin/sh", "-c", DETACHED, "sh"));
        line.addAll(java.line(flags, COMMAND, run.path().toString()));
        ProcessBuilder builder =
                new ProcessBuilder(line)
                        .directory(run.path().toFile())
                        .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                        .redirectOutput(
                                ProcessBuilder.Redirect.appendTo(
                                        run.path().resolve("batch.log").toFile()))
                        .redirectErrorStream(true);
        return LiveProcess.of(builder.start());
    }
}
