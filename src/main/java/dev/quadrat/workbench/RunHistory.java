package dev.quadrat.workbench;

import dev.quadrat.run.ExperimentRunner;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.run.RunEvent;
import dev.quadrat.run.RunFollower;
import dev.quadrat.run.RunProgress;
import dev.quadrat.run.RunState;
import dev.quadrat.run.RunSummary;
import dev.quadrat.storage.Storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The runs of a home folder: list them, follow one, stop one. */
public final class RunHistory {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

    private final Path runs;
    private final List<ExperimentRunner> runners;
    private final Storage storage;

    /**
     * @param storage of the commands' outputs
     */
    RunHistory(Path runs, List<ExperimentRunner> runners, Storage storage) {
        this.runs = runs;
        this.storage = storage;
        this.runners = runners;
    }

    /** Newest first; folders that are no runs, or that can't be read, are passed over. */
    public List<RunSummary> list() throws IOException {
        List<RunSummary> summaries = new ArrayList<>();
        for (RunDirectory run : directories()) {
            try {
                summaries.add(summary(run));
            } catch (IOException e) {
                // One damaged folder is not to hide all the others.
            }
        }
        summaries.sort(
                Comparator.comparing(RunSummary::started).thenComparing(RunSummary::id).reversed());
        return summaries;
    }

    /** A run by its id, or by the beginning of its id if only one begins so. */
    public Optional<RunDirectory> find(String id) throws IOException {
        List<RunDirectory> all = directories();
        Optional<RunDirectory> exact = all.stream().filter(r -> r.id().equals(id)).findFirst();
        if (exact.isPresent()) {
            return exact;
        }
        List<RunDirectory> starting =
                all.stream().filter(r -> !id.isEmpty() && r.id().startsWith(id)).toList();
        return starting.size() == 1 ? Optional.of(starting.getFirst()) : Optional.empty();
    }

    public RunSummary summary(RunDirectory run) throws IOException {
        Optional<RunSummary> ending = run.ending();
        if (ending.isPresent() && ending.get().state() == RunState.SUCCEEDED) {
            return ending.get();
        }
        return new RunProgress(run, storage).settle(alive(run));
    }

    /** Tells the listener, on a thread of its own, all that happens in the run. */
    public RunFollower follow(RunDirectory run, Consumer<RunEvent> listener) {
        return RunFollower.start(run, storage, alive(run), listener);
    }

    /**
     * Ends a run.
     *
     * @return what is still alive, in words; empty when all is proven gone
     */
    public List<String> stop(RunDirectory run) throws IOException {
        run.requestStop();
        List<String> survivors = runner(run).stop(run, STOP_LIMIT);
        new RunProgress(run, storage).settle(alive(run));
        return survivors;
    }

    private BooleanSupplier alive(RunDirectory run) {
        return () -> {
            try {
                return runner(run).isAlive(run);
            } catch (IOException e) {
                return false;
            }
        };
    }

    private ExperimentRunner runner(RunDirectory run) throws IOException {
        String name = run.manifest().runner();
        return runners.stream()
                .filter(runner -> runner.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IOException("this version of Quadrat has no runner " + name));
    }

    private List<RunDirectory> directories() throws IOException {
        if (!Files.isDirectory(runs)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(runs)) {
            return entries.map(RunDirectory::new).filter(RunDirectory::exists).toList();
        }
    }
}
