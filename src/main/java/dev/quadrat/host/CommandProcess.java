package dev.quadrat.host;

import dev.quadrat.run.CommandFile;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.storage.Storage;
import dev.quadrat.storage.Uris;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** {@code quadrat run-command URI}: this process is the command's. */
public final class CommandProcess {
    private static final long GRACE_MILLIS = 2_500;
    private static final int STOPPED = 143;

    private CommandProcess() {}

    /**
     * Runs the command and ends this JVM: exit code 0 only if the command succeeded, whatever
     * author code does.
     */
    public static void main(String uri, Storage storage) {
        main(uri, storage, Disk.LOCAL);
    }

    static void main(String uri, Storage storage, Disk disk) {
        int exit = 2;
        try {
            exit = run(file(uri), storage, disk);
        } catch (IOException | IllegalArgumentException e) {
            System.err.println("quadrat: " + e.getMessage());
        }
        System.out.flush();
        System.err.flush();
        // Author threads may still run; nobody waits for them.
        Runtime.getRuntime().halt(exit);
    }

    private static int run(Path file, Storage storage, Disk disk) throws IOException {
        Path folder = file.getParent();
        Path runFolder = folder == null ? null : folder.getParent();
        if (runFolder == null) {
            throw new IOException(file + " does not lie in a run's folder");
        }
        RunDirectory run = new RunDirectory(runFolder);
        String name = String.valueOf(file.getFileName());
        CommandFile command = run.command(name.substring(0, name.length() - ".json".length()));
        if (command.schema() != CommandFile.SCHEMA) {
            throw new IOException(
                    "%s was written by another version of Quadrat (its schema is %d, not %d)"
                            .formatted(file, command.schema(), CommandFile.SCHEMA));
        }
        CommandExecution execution =
                new CommandExecution(run, command, storage, disk, System.out, Clock.systemUTC());
        System.setErr(System.out);
        Thread main = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> shutDown(execution, main)));
        return execution.execute() ? 0 : 1;
    }

    /** Somebody ends this process: its author's code, or a person who stops the run. */
    private static void shutDown(CommandExecution execution, Thread main) {
        var exitCaller = ExitCaller.find();
        if (exitCaller.isPresent()) {
            execution.exitCalled(exitCaller.get());
            System.out.flush();
            Runtime.getRuntime().halt(execution.hasSucceeded() ? 0 : 1);
        }
        execution.cancel(main);
        try {
            main.join(GRACE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        execution.stopped();
        System.out.flush();
        Runtime.getRuntime().halt(execution.hasSucceeded() ? 0 : STOPPED);
    }

    private static Path file(String uri) throws IOException {
        String place = Uris.normalise(uri, Path.of(""));
        if (!Uris.isLocal(place)) {
            throw new IOException(
                    place
                            + " can't be read: this version of Quadrat runs commands from local"
                            + " files only");
        }
        Path file = Path.of(place);
        if (!Files.isRegularFile(file) || !place.endsWith(".json")) {
            throw new IOException(
                    file + " is no command file; they lie in a run's folder commands/");
        }
        return file;
    }
}
