package dev.quadrat.batch.fake;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the commands of jobs as processes of this machine. */
public final class LocalProcesses implements Containers, AutoCloseable {
    private final Path folder;
    private final Path programs;
    private final List<Process> started = new ArrayList<>();

    /**
     * @param folder for what containers write
     * @param programs what stands first on the containers' search path: the image
     */
    public LocalProcesses(Path folder, Path programs) {
        this.folder = folder;
        this.programs = programs;
    }

    @Override
    public synchronized Container start(FakeJob job) {
        try {
            Path output = Files.createTempFile(folder, "container", ".log");
            ProcessBuilder builder =
                    new ProcessBuilder(
                                    "/bin/sh",
                                    "-c",
                                    "PATH=\"" + programs + ":$PATH\"; exec \"$@\"",
                                    "sh")
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile());
            builder.command().addAll(job.command());
            builder.environment().putAll(job.environment());
            Process process = builder.start();
            started.add(process);
            return container(process, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Container container(Process process, Path output) {
        return new Container() {
            @Override
            public @Nullable Integer exit() {
                return process.isAlive() ? null : process.exitValue();
            }

            @Override
            public String output() {
                try {
                    return Files.readString(output);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public void kill() {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        };
    }

    @Override
    public synchronized void close() {
        for (Process process : started) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
