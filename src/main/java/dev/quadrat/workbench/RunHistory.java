package dev.quadrat.workbench;

import dev.quadrat.dag.Plan;
import dev.quadrat.run.ExperimentRunner;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.run.RunEvent;
import dev.quadrat.run.RunFollower;
import dev.quadrat.run.RunProgress;
import dev.quadrat.run.RunState;
import dev.quadrat.run.RunSummary;
import dev.quadrat.run.pace.Durations;
import dev.quadrat.run.pace.PastRuns;
import dev.quadrat.storage.Storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The runs of a home folder: list them, follow one, stop one, make one go on, delete one. */
public final class RunHistory {
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

    /** Newest first; folders that can't be read are passed over, {@link #damaged} tells them. */
    public List<RunSummary> list() throws IOException {
        List<RunSummary> summaries = new ArrayList<>();
        for (Path folder : folders()) {
            try {
                summaries.add(summary(new RunDirectory(folder)));
            } catch (IOException e) {
                // One damaged folder is not to hide all the others.
            }
        }
        summaries.sort(
                Comparator.comparing(RunSummary::started).thenComparing(RunSummary::id).reversed());
        return summaries;
    }

    /** Folders among the runs that can't be read as one, by name, the last first. */
    public List<DamagedRun> damaged() throws IOException {
        List<DamagedRun> damaged = new ArrayList<>();
        for (Path folder : folders()) {
            try {
                var _ = summary(new RunDirectory(folder));
            } catch (IOException e) {
                damaged.add(DamagedRun.of(folder, e));
            }
        }
        damaged.sort(Comparator.comparing(DamagedRun::id).reversed());
        return damaged;
    }

    /** The run at work that has most of the commands that this plan would run. Takes time. */
    public Optional<SameWork> atWorkOn(Plan plan) throws IOException {
        Optional<SameWork> most = Optional.empty();
        for (Path folder : folders()) {
            RunDirectory run = new RunDirectory(folder);
            if (!run.exists() || run.isEndingCurrent() || !alive(run).getAsBoolean()) {
                continue;
            }
            int same =
                    (int)
                            plan.toRun().stream()
                                    .filter(c -> Files.exists(run.commandFile(c.id())))
                                    .count();
            if (same > most.map(SameWork::commands).orElse(0)) {
                most = Optional.of(new SameWork(run.id(), same));
            }
        }
        return most;
    }

    /** A list that is kept up to date at little cost. */
    public RunList watch() {
        return new RunList(this);
    }

    /** A run by its id, or by the beginning of its id if only one begins so. */
    public Optional<RunDirectory> find(String id) throws IOException {
        List<RunDirectory> all = folders().stream().map(RunDirectory::new).toList();
        Optional<RunDirectory> exact = all.stream().filter(r -> r.id().equals(id)).findFirst();
        if (exact.isPresent()) {
            return exact;
        }
        List<RunDirectory> starting =
                all.stream().filter(r -> !id.isEmpty() && r.id().startsWith(id)).toList();
        return starting.size() == 1 ? Optional.of(starting.getFirst()) : Optional.empty();
    }

    public RunDirectory directory(String id) {
        return new RunDirectory(runs.resolve(id));
    }

    /** As it was found at its end, if nothing has happened since; otherwise as it is found now. */
    public RunSummary summary(RunDirectory run) throws IOException {
        Optional<RunSummary> ending = run.isEndingCurrent() ? run.ending() : Optional.empty();
        return ending.isPresent() ? ending.get() : new RunProgress(run, storage).settle(alive(run));
    }

    /** Tells the listener, on a thread of its own, all that happens in the run. */
    public RunFollower follow(RunDirectory run, Consumer<RunEvent> listener) {
        return RunFollower.start(run, storage, alive(run), () -> runner(run).watch(run), listener);
    }

    /**
     * A run that was launched on another machine; a folder is made for it here. Takes time.
     *
     * @param uri of its place
     * @throws IOException with a message for people
     */
    public RunDirectory fetch(String uri) throws IOException, InterruptedException {
        for (ExperimentRunner runner : runners) {
            Optional<RunDirectory> run = runner.fetch(uri, runs);
            if (run.isPresent()) {
                return run.get();
            }
        }
        throw new IOException(
                "%s is no place of runs; name a run's id, or a run's folder as s3://bucket/runs/20261126-101500-ab12"
                        .formatted(uri));
    }

    /** All that a run's folder tells of it. */
    public RunRecord read(RunDirectory run) throws IOException {
        RunSummary summary = summary(run);
        Plan plan = run.plan();
        return new RunRecord(
                run,
                run.manifest(),
                plan,
                new Keepsakes(run, storage).methods(plan, run.manifest().arguments()),
                run.statuses(plan),
                summary);
    }

    /** How long commands took in earlier runs, as far as that matters to a plan. Takes time. */
    public Durations durations(Plan plan) throws IOException {
        return PastRuns.read(
                folders().stream()
                        .map(RunDirectory::new)
                        .sorted(Comparator.comparing(RunDirectory::id).reversed())
                        .toList(),
                plan);
    }

    /** How a command of a run is run again by hand; empty where that can't be done. */
    public Optional<String> byHand(RunDirectory run, String commandId) throws IOException {
        return runner(run).byHand(run, commandId);
    }

    /** Two runs side by side, the earlier first. Takes time. */
    public RunComparison compare(RunDirectory one, RunDirectory other) throws IOException {
        RunRecord first = read(one);
        RunRecord second = read(other);
        if (second.manifest().started().isBefore(first.manifest().started())) {
            return compare(second, first);
        }
        return compare(first, second);
    }

    private RunComparison compare(RunRecord left, RunRecord right) {
        Evaluations evaluations = new Evaluations(storage);
        return RunComparison.of(left, evaluations.of(left), right, evaluations.of(right));
    }

    /**
     * Ends a run.
     *
     * @return what is still alive, in words; empty when all is proven gone
     */
    public List<String> stop(RunDirectory run) throws IOException {
        run.requestStop();
        List<String> survivors = runner(run).stop(run);
        new RunProgress(run, storage).settle(alive(run));
        return survivors;
    }

    /**
     * Runs again what failed, was lost or stopped, and what waits for that, as the same run.
     *
     * @param parallel commands at once; as before if empty
     */
    public Retry retry(RunDirectory run, OptionalInt parallel) {
        try {
            return new Retrying(run, runner(run), storage).retry(parallel);
        } catch (IOException e) {
            return Retrying.damaged(run, e);
        }
    }

    /**
     * Removes a run's folder, damaged or not; what the run made stays.
     *
     * @throws IOException if it is at work, or can't be removed; with a message for people
     */
    public void delete(RunDirectory run) throws IOException {
        boolean running;
        try {
            running = summary(run).state() == RunState.RUNNING;
        } catch (IOException e) {
            // Of a damaged one, its processes may still be known.
            running = run.supervisor().filter(p -> p.isAlive()).isPresent();
        }
        if (running) {
            throw new IOException(
                    "run %s is going on; stop it, then delete it".formatted(run.id()));
        }
        run.delete();
    }

    BooleanSupplier alive(RunDirectory run) {
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

    /** Those whose names begin with a dot are no runs yet, or none any more. */
    List<Path> folders() throws IOException {
        if (!Files.isDirectory(runs)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(runs)) {
            return entries.filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .filter(Files::isDirectory)
                    .toList();
        }
    }
}
