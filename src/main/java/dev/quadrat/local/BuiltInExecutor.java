package dev.quadrat.local;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlannedCommand;
import dev.quadrat.run.CommandState;
import dev.quadrat.run.CommandStatus;
import dev.quadrat.run.RunDirectory;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Runs the graph of a run's Makefile as {@code make -k} would, where there is no make. A process of
 * its own, so that the run doesn't depend on who launched it.
 */
public final class BuiltInExecutor {
    /** What {@code main} is given before the arguments. */
    public static final String COMMAND = "run-graph";

    private record Ended(String id, boolean well) {}

    private final RunDirectory run;
    private final Plan plan;
    private final int parallel;
    private final List<String> quadrat;
    private final List<String> order;
    private final Map<String, Integer> waitsFor = new HashMap<>();
    private final PriorityQueue<String> ready;
    private final BlockingQueue<Ended> ended = new LinkedBlockingQueue<>();

    /**
     * @param quadrat the command line that {@code run-command} follows
     */
    BuiltInExecutor(RunDirectory run, int parallel, List<String> quadrat) throws IOException {
        this.run = run;
        this.plan = run.plan();
        this.parallel = parallel;
        this.quadrat = List.copyOf(quadrat);
        Map<String, CommandStatus> statuses = run.statuses(plan);
        // A run that goes on after a retry has done some of them already.
        this.order =
                plan.toRun().stream()
                        .map(PlannedCommand::id)
                        .filter(id -> !hasSucceeded(statuses.get(id)))
                        .toList();
        Map<String, Integer> places = new HashMap<>();
        order.forEach(id -> places.put(id, places.size()));
        this.ready =
                new PriorityQueue<>(
                        java.util.Comparator.comparing(id -> places.getOrDefault(id, 0)));
        for (String id : order) {
            int count = (int) plan.dag().upstream(id).stream().filter(places::containsKey).count();
            waitsFor.put(id, count);
            if (count == 0) {
                ready.add(id);
            }
        }
    }

    private static boolean hasSucceeded(@Nullable CommandStatus status) {
        return status != null && status.state() == CommandState.SUCCEEDED;
    }

    /**
     * @param arguments the run's folder, how many commands at once, and the command line that
     *     {@code run-command} follows
     * @return an exit code like make's
     */
    public static int main(List<String> arguments) throws IOException, InterruptedException {
        RunDirectory run = new RunDirectory(Path.of(arguments.get(0)));
        int parallel = Integer.parseInt(arguments.get(1));
        return new BuiltInExecutor(run, parallel, arguments.subList(2, arguments.size())).run();
    }

    /** Whatever does not depend on a command that failed goes on. */
    int run() throws IOException, InterruptedException {
        File workingFolder = new File(run.manifest().workingFolder());
        int running = 0;
        boolean failed = false;
        while (running > 0 || !ready.isEmpty()) {
            while (running < parallel && !ready.isEmpty()) {
                start(ready.remove(), workingFolder);
                running++;
            }
            Ended next = ended.take();
            running--;
            failed |= !next.well();
            if (next.well()) {
                release(next.id());
            }
        }
        return failed ? 2 : 0;
    }

    private void start(String id, File workingFolder) {
        List<String> line = new ArrayList<>(quadrat);
        line.addAll(List.of("run-command", run.commandFile(id).toString()));
        ProcessBuilder builder =
                new ProcessBuilder(line)
                        .directory(workingFolder)
                        .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(run.log(id).toFile()));
        try {
            var _ =
                    builder.start()
                            .onExit()
                            .thenAccept(p -> ended.add(new Ended(id, p.exitValue() == 0)));
        } catch (IOException e) {
            System.err.println(id + " could not be started: " + e.getMessage());
            ended.add(new Ended(id, false));
        }
    }

    private void release(String id) {
        for (String next : plan.dag().downstream(id)) {
            if (waitsFor.containsKey(next) && waitsFor.merge(next, -1, Integer::sum) == 0) {
                ready.add(next);
            }
        }
    }
}
