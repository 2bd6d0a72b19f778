package dev.quadrat.workbench;

import dev.quadrat.dag.DerivedDag;
import dev.quadrat.dag.Explanation;
import dev.quadrat.dag.IdLookup;
import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanDifference;
import dev.quadrat.dag.PlanRequest;
import dev.quadrat.dag.Planner;
import dev.quadrat.dag.Problem;
import dev.quadrat.host.DeriveRequest;
import dev.quadrat.host.DerivedJars;
import dev.quadrat.host.JarHost;
import dev.quadrat.run.CompletionRecords;
import dev.quadrat.run.EarlyLook;
import dev.quadrat.run.ExperimentRunner;
import dev.quadrat.run.LaunchSettings;
import dev.quadrat.run.RunManifest;
import dev.quadrat.run.RunnerCheck;
import dev.quadrat.storage.Storage;
import dev.quadrat.workbench.home.HomeFiles;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * From a jar to a run. Thread-safe; its methods take time and are called from background threads.
 */
public final class Workbench {
    private final JarHost host;
    private final Storage storage;
    private final CompletionRecords records;
    private final List<ExperimentRunner> runners;
    private final QuadratHome home;
    private final Map<String, String> variables;
    private final Clock clock;
    private final RunIds runIds;

    /**
     * @param variables that defaults of arguments may hold, by name
     */
    public Workbench(
            JarHost host,
            Storage storage,
            List<ExperimentRunner> runners,
            QuadratHome home,
            Map<String, String> variables,
            Clock clock) {
        this.host = host;
        this.storage = storage;
        this.records = new CompletionRecords(storage);
        this.runners = List.copyOf(runners);
        this.home = home;
        this.variables = Map.copyOf(variables);
        this.clock = clock;
        this.runIds = new RunIds(clock, RandomGenerator.getDefault());
    }

    public List<ExperimentRunner> runners() {
        return runners;
    }

    public Optional<ExperimentRunner> runner(String name) {
        return runners.stream().filter(runner -> runner.name().equals(name)).findFirst();
    }

    public RunHistory history() {
        return new RunHistory(home.runs(), runners, storage);
    }

    /**
     * What the home folder remembers.
     *
     * @param complain told, in a sentence, of files that can't be understood; by any thread
     */
    public HomeFiles files(Consumer<String> complain) {
        return new HomeFiles(home.path(), clock, complain);
    }

    public Evaluations evaluations() {
        return new Evaluations(storage);
    }

    /** Asks the jars what they want; authors' mistakes come back as problems. */
    public Derivation derive(ExperimentRequest request, BooleanSupplier cancelled)
            throws InterruptedException {
        EarlyLook early = records.early();
        JarStamps before = JarStamps.of(request.jars());
        boolean finished = false;
        try {
            DerivedJars jars = host.derive(question(request), early::expect, cancelled);
            DerivedDag dag = DerivedDag.of(jars.definitions());
            early.finish();
            finished = true;
            return new Derivation(
                    request,
                    jars.methods().stream().map(MethodListing::of).toList(),
                    jars.experiments(),
                    dag,
                    jars.problems(),
                    jars.classPath(),
                    JarStamps.of(jars.classPath()).or(before).and(before),
                    jars.output());
        } finally {
            if (!finished) {
                early.giveUp();
            }
        }
    }

    private DeriveRequest question(ExperimentRequest request) {
        return new DeriveRequest(
                request.jars().stream().map(Path::toString).toList(),
                request.classGlobs(),
                request.prefix(),
                request.methodGlobs(),
                request.filterGlobs(),
                request.arguments(),
                request.splits(),
                variables,
                request.workingFolder().toString(),
                (int) request.limit().toSeconds());
    }

    /** Looks at what exists now and decides what runs. */
    public Plan plan(Derivation derivation, PlanRequest request, BooleanSupplier cancelled)
            throws InterruptedException {
        return plan(derivation, request, look(derivation, cancelled));
    }

    /**
     * Plans, and explains a command.
     *
     * @param id or the beginning of one
     */
    public Explained explain(
            Derivation derivation, PlanRequest request, String id, BooleanSupplier cancelled)
            throws InterruptedException {
        Existence existence = look(derivation, cancelled);
        Plan plan = plan(derivation, request, existence);
        return switch (IdLookup.of(id, plan.dag())) {
            case IdLookup.Found found ->
                    new Explained.Why(plan, Explanation.of(plan, existence.findings(), found.id()));
            case IdLookup.Unknown unknown -> new Explained.NoSuchCommand(plan, unknown.message());
        };
    }

    private Existence look(Derivation derivation, BooleanSupplier cancelled)
            throws InterruptedException {
        return Existence.of(derivation.derived(), records, cancelled);
    }

    private static Plan plan(Derivation derivation, PlanRequest request, Existence existence) {
        List<Problem> problems = new ArrayList<>(derivation.problems());
        problems.addAll(existence.problems());
        return Planner.plan(derivation.derived(), request, existence.findings())
                .withProblems(problems);
    }

    /** Plans again, to be told before a plan is launched that was shown some time ago. */
    public Replanned difference(
            Derivation derivation, Plan shown, PlanRequest request, BooleanSupplier cancelled)
            throws InterruptedException {
        Plan now = plan(derivation, request, cancelled);
        return new Replanned(now, PlanDifference.between(shown, now));
    }

    /** What the runner says of a launch without asking anybody; quick. */
    public List<Problem> preflight(
            Derivation derivation, Plan plan, ExperimentRunner runner, LaunchSettings settings) {
        return runner.preflight(plan, RunnerQuestions.settings(derivation, runner, settings));
    }

    /** What the runner says of a launch when it has looked outside, preflight included. */
    public RunnerCheck check(
            Derivation derivation, Plan plan, ExperimentRunner runner, LaunchSettings settings)
            throws InterruptedException {
        return RunnerQuestions.check(
                runner, plan, RunnerQuestions.settings(derivation, runner, settings));
    }

    /** The same, to launch with when a person has seen it. */
    public Checked checkLaunch(
            Derivation derivation, Plan plan, ExperimentRunner runner, LaunchSettings settings)
            throws InterruptedException {
        return new Checked(check(derivation, plan, runner, settings), clock.instant());
    }

    /** Launches what was checked; only if that is long ago is the runner made to look again. */
    public Launch launch(
            Derivation derivation,
            Plan plan,
            PlanRequest request,
            ExperimentRunner runner,
            LaunchSettings settings,
            Checked checked) {
        RunManifest manifest = manifest(runIds.next(), derivation, request, runner, settings);
        Launching launching = new Launching(home, storage, _ -> {});
        return checked.holds(clock.instant())
                ? launching.launch(derivation, plan, manifest, runner, checked.found())
                : launching.launch(derivation, plan, manifest, runner);
    }

    /** See the method that tells of the check. */
    public Launch launch(
            Derivation derivation,
            Plan plan,
            PlanRequest request,
            ExperimentRunner runner,
            LaunchSettings settings) {
        return launch(derivation, plan, request, runner, settings, _ -> {});
    }

    /**
     * Launches exactly this plan. What was not launched is no run: no folder of it is left.
     *
     * @param request what the plan was made for, so that it can be made again
     * @param checked told what the runner has found, before anything is launched
     */
    public Launch launch(
            Derivation derivation,
            Plan plan,
            PlanRequest request,
            ExperimentRunner runner,
            LaunchSettings settings,
            Consumer<RunnerCheck> checked) {
        RunManifest manifest = manifest(runIds.next(), derivation, request, runner, settings);
        return new Launching(home, storage, checked).launch(derivation, plan, manifest, runner);
    }

    /**
     * Writes a folder with a Makefile, to be run by hand.
     *
     * @return what kept it from being written, in a sentence; empty if nothing did
     */
    public Optional<String> exportMakefile(
            Derivation derivation,
            Plan plan,
            PlanRequest request,
            Path folder,
            ExperimentRunner runner,
            LaunchSettings settings) {
        RunManifest manifest = manifest(runIds.next(), derivation, request, runner, settings);
        return new MakefileExport(storage).write(derivation, plan, folder, manifest, runner);
    }

    private RunManifest manifest(
            String id,
            Derivation derivation,
            PlanRequest request,
            ExperimentRunner runner,
            LaunchSettings chosen) {
        LaunchSettings settings = RunnerQuestions.settings(derivation, runner, chosen);
        return new RunManifest(
                RunManifest.SCHEMA,
                id,
                runner.name(),
                clock.instant(),
                derivation.request().jars().stream().map(Path::toString).toList(),
                derivation.request().arguments(),
                derivation.request().workingFolder().toString(),
                settings.parallel(),
                settings.gpuSlots(),
                settings.commandMegabytes().isPresent()
                        ? settings.commandMegabytes().getAsInt()
                        : null,
                settings.temporaryFolder().map(Path::toString).orElse(null),
                settings.values().isEmpty() ? null : settings.values(),
                derivation.request().source(request));
    }
}
