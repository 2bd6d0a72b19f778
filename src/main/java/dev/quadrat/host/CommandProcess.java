package dev.quadrat.host;

import dev.quadrat.storage.Storage;
import dev.quadrat.storage.Uris;

import java.io.IOException;
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
            String place = Uris.normalise(uri, Path.of(""));
            boolean succeeds =
                    Uris.isLocal(place)
                            ? run(CommandInRun.of(Path.of(place)), storage, disk, () -> {})
                            : runRemote(place, storage, disk);
            exit = succeeds ? 0 : 1;
        } catch (IOException | IllegalArgumentException | InterruptedException e) {
            System.err.println("quadrat: " + e.getMessage());
        }
        System.out.flush();
        System.err.flush();
        // Author threads may still run; nobody waits for them.
        Runtime.getRuntime().halt(exit);
    }

    private static boolean runRemote(String uri, Storage storage, Disk disk)
            throws IOException, InterruptedException {
        RemoteCommand remote = RemoteCommand.of(uri, storage, System.getenv());
        TemporarySpace space = new TemporarySpace();
        try {
            CommandInRun command = remote.into(space.folder("run"));
            RemoteLog log = remote.log(space.folder("log"));
            System.setOut(log.beside(System.out));
            boolean succeeds = run(command, storage, disk, log::keep);
            if (succeeds) {
                remote.keepScores();
            }
            log.keep();
            return succeeds;
        } finally {
            space.delete();
        }
    }

    /**
     * @param lastWords what is done before this JVM is ended from outside
     */
    private static boolean run(CommandInRun command, Storage storage, Disk disk, Runnable lastWords)
            throws IOException {
        CommandExecution execution =
                new CommandExecution(
                        command.run(),
                        command.file(),
                        storage,
                        disk,
                        System.out,
                        Clock.systemUTC());
        System.setErr(System.out);
        Thread main = Thread.currentThread();
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> shutDown(execution, main, lastWords)));
        return execution.execute();
    }

    /** Somebody ends this process: its author's code, or a person who stops the run. */
    private static void shutDown(CommandExecution execution, Thread main, Runnable lastWords) {
        var exitCaller = ExitCaller.find();
        if (exitCaller.isPresent()) {
            execution.exitCalled(exitCaller.get());
            System.out.flush();
            lastWords.run();
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
        lastWords.run();
        Runtime.getRuntime().halt(execution.hasSucceeded() ? 0 : STOPPED);
    }
}
