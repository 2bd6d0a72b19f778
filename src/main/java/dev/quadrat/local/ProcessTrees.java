package dev.quadrat.local;

import dev.quadrat.run.CommandState;
import dev.quadrat.run.CommandStatus;
import dev.quadrat.run.LiveProcess;
import dev.quadrat.run.RunDirectory;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * All processes of a run: make, the commands, and what commands started. Ends them: make first, so
 * that nothing new begins; the commands politely, so that they can say that they were stopped; then
 * whatever is left.
 */
final class ProcessTrees {
    private final RunDirectory run;

    ProcessTrees(RunDirectory run) {
        this.run = run;
    }

    /** What is alive after the limit, in words. */
    List<String> end(Duration limit) throws IOException {
        Set<ProcessHandle> supervisor = new LinkedHashSet<>();
        run.supervisor().flatMap(LiveProcess::handle).ifPresent(supervisor::add);
        Set<ProcessHandle> all = withDescendants(supervisor);
        // The shell and its make; what make has started is asked politely below.
        supervisor.forEach(shell -> shell.children().forEach(ProcessHandle::destroyForcibly));
        supervisor.forEach(ProcessHandle::destroyForcibly);
        all.addAll(withDescendants(commands()));
        all.forEach(ProcessHandle::destroy);
        waitFor(all, limit.multipliedBy(3).dividedBy(5));
        // Started in the last moment, or by a command while it ended.
        all.addAll(withDescendants(commands()));
        all.forEach(ProcessHandle::destroyForcibly);
        waitFor(all, limit.multipliedBy(2).dividedBy(5));
        return all.stream()
                .filter(ProcessHandle::isAlive)
                .map(
                        p ->
                                "process "
                                        + p.pid()
                                        + p.info().commandLine().map(c -> ": " + c).orElse(""))
                .toList();
    }

    private Set<ProcessHandle> commands() throws IOException {
        Set<ProcessHandle> handles = new LinkedHashSet<>();
        for (CommandStatus status : run.statuses(run.plan()).values()) {
            if (status.state() == CommandState.RUNNING) {
                LiveProcess.of(status).flatMap(LiveProcess::handle).ifPresent(handles::add);
            }
        }
        return handles;
    }

    private static Set<ProcessHandle> withDescendants(Set<ProcessHandle> roots) {
        Set<ProcessHandle> all = new LinkedHashSet<>(roots);
        roots.forEach(root -> root.descendants().forEach(all::add));
        return all;
    }

    private static void waitFor(Set<ProcessHandle> processes, Duration limit) {
        CompletableFuture<?> ended =
                CompletableFuture.allOf(
                        processes.stream()
                                .map(ProcessHandle::onExit)
                                .toArray(CompletableFuture[]::new));
        try {
            ended.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // the caller looks who is left
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
