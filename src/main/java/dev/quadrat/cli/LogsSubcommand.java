package dev.quadrat.cli;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlannedCommand;
import dev.quadrat.run.LineTail;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.run.RunEvent;
import dev.quadrat.run.RunFollower;
import dev.quadrat.workbench.RunHistory;
import dev.quadrat.workbench.Workbench;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** Prints logs of a run, of one command or of all. */
@Command(name = "logs", description = "Print the logs of a run.")
final class LogsSubcommand implements Callable<Integer> {
    private static final long PAUSE_MILLIS = 200;

    @Mixin CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "RUN", description = "A run's id, or its beginning.")
    String runId = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "ID",
            description = "A command's id, or its beginning; all commands if none.")
    @Nullable String commandId;

    @Option(names = "--follow", description = "Go on until the run has ended.")
    boolean follow;

    private final Workbench workbench;
    private final Console console;

    LogsSubcommand(Workbench workbench, Console console) {
        this.workbench = workbench;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        RunHistory history = workbench.history();
        RunDirectory run = FindRun.of(history, runId, common);
        Map<String, LineTail> tails = new LinkedHashMap<>();
        for (String id : commands(run.plan())) {
            tails.put(id, new LineTail(run.log(id)));
        }
        CountDownLatch atWork = new CountDownLatch(follow ? 1 : 0);
        AtomicBoolean failed = new AtomicBoolean();
        try (RunFollower _ = follow ? history.follow(run, e -> hear(e, atWork, failed)) : null) {
            boolean alive;
            do {
                // Asked first, so that what is written until the end is read after it.
                alive = atWork.getCount() > 0;
                for (Map.Entry<String, LineTail> tail : tails.entrySet()) {
                    print(tail.getKey(), tail.getValue(), tails.size() > 1);
                }
                if (alive) {
                    Thread.sleep(PAUSE_MILLIS);
                }
            } while (alive);
            for (Map.Entry<String, LineTail> tail : tails.entrySet()) {
                String rest = tail.getValue().rest();
                if (!rest.isEmpty()) {
                    print(tail.getKey(), List.of(rest), tails.size() > 1);
                }
            }
        } finally {
            for (LineTail tail : tails.values()) {
                tail.close();
            }
        }
        return failed.get() ? ExitCode.COMMAND_FAILED : ExitCode.OK;
    }

    private void hear(RunEvent event, CountDownLatch atWork, AtomicBoolean failed) {
        switch (event) {
            case RunEvent.CommandChanged _ -> {}
            case RunEvent.NoticeChanged change -> change.notice().ifPresent(console::error);
            case RunEvent.RunEnded _ -> atWork.countDown();
            case RunEvent.FollowingFailed failure -> {
                console.error(failure.message());
                failed.set(true);
                atWork.countDown();
            }
        }
    }

    private void print(String id, LineTail tail, boolean several) throws IOException {
        for (List<String> lines = tail.read(); !lines.isEmpty(); lines = tail.read()) {
            print(id, lines, several);
        }
    }

    private void print(String id, List<String> lines, boolean several) {
        if (several) {
            console.print("== " + id);
        }
        lines.forEach(console::print);
    }

    private List<String> commands(Plan plan) {
        List<String> ids = plan.toRun().stream().map(PlannedCommand::id).toList();
        String wanted = commandId;
        if (wanted == null) {
            return ids;
        }
        List<String> found =
                ids.contains(wanted)
                        ? List.of(wanted)
                        : ids.stream().filter(id -> id.startsWith(wanted)).toList();
        if (found.size() != 1) {
            throw new CommandLineError(
                    ExitCode.USAGE,
                    "%s of run %s with '%s' at the beginning; its commands are %s"
                            .formatted(
                                    found.isEmpty() ? "no command" : found.size() + " commands",
                                    runId,
                                    wanted,
                                    String.join(", ", ids)));
        }
        return found;
    }
}
