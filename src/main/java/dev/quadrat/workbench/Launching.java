package dev.quadrat.workbench;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.Problem;
import dev.quadrat.run.ExperimentRunner;
import dev.quadrat.run.FailureText;
import dev.quadrat.run.LaunchException;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.run.RunManifest;
import dev.quadrat.run.RunPreparation;
import dev.quadrat.run.RunnerCheck;
import dev.quadrat.storage.Storage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** From a plan to a run that is at work. */
final class Launching {
    private final QuadratHome home;
    private final Storage storage;
    private final Consumer<RunnerCheck> checked;

    /**
     * @param checked told what the runner has found, before anything is launched
     */
    Launching(QuadratHome home, Storage storage, Consumer<RunnerCheck> checked) {
        this.home = home;
        this.storage = storage;
        this.checked = checked;
    }

    Launch launch(Derivation derivation, Plan plan, RunManifest manifest, ExperimentRunner runner) {
        if (isNothingToRun(plan)) {
            return new Launch.NothingToRun();
        }
        try {
            RunnerCheck found = RunnerQuestions.check(runner, plan, manifest.settings());
            checked.accept(found);
            return launch(derivation, plan, manifest, runner, found);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Launch.Refused(
                    List.of(Problem.error(Problem.Kind.RUNNER, "the launch was cancelled")));
        }
    }

    /**
     * @param found by the runner, a moment ago
     */
    Launch launch(
            Derivation derivation,
            Plan plan,
            RunManifest manifest,
            ExperimentRunner runner,
            RunnerCheck found) {
        if (isNothingToRun(plan)) {
            return new Launch.NothingToRun();
        }
        List<Problem> problems =
                new ArrayList<>(plan.problems().stream().filter(Problem::isError).toList());
        derivation.jarStamps().change().ifPresent(problems::add);
        problems.addAll(found.problems());
        return problems.stream().anyMatch(Problem::isError)
                ? new Launch.Refused(problems)
                : prepare(derivation, plan, manifest.with(found.exact()), runner, problems);
    }

    private Launch prepare(
            Derivation derivation,
            Plan plan,
            RunManifest manifest,
            ExperimentRunner runner,
            List<Problem> warnings) {
        try {
            RunDirectory run =
                    RunPreparation.prepare(home.runs(), manifest, plan, derivation.classPath());
            Optional<Problem> refusal =
                    // Once more: a build may have begun before its jars were copied.
                    derivation
                            .jarStamps()
                            .change()
                            .or(
                                    () ->
                                            new ExperimentCopies(storage)
                                                    .save(derivation.resolved(), plan));
            if (refusal.isPresent()) {
                run.delete();
                return new Launch.Refused(List.of(refusal.get()));
            }
            start(runner, run, derivation, plan);
            return new Launch.Launched(run, warnings);
        } catch (LaunchException e) {
            return new Launch.Refused(
                    List.of(Problem.error(Problem.Kind.RUNNER, String.valueOf(e.getMessage()))));
        } catch (IOException e) {
            return new Launch.Refused(List.of(unprepared(e)));
        }
    }

    private static boolean isNothingToRun(Plan plan) {
        return plan.toRun().isEmpty() && !plan.hasErrors();
    }

    private void start(ExperimentRunner runner, RunDirectory run, Derivation derivation, Plan plan)
            throws IOException {
        try {
            Keepsakes keepsakes = new Keepsakes(run, storage);
            keepsakes.keepMethods(derivation.methods());
            keepsakes.keepEarlierScores(plan);
            runner.launch(run, plan, run.manifest().settings());
        } catch (IOException e) {
            run.delete();
            throw e;
        }
    }

    private Problem unprepared(IOException e) {
        return Problem.error(
                Problem.Kind.STORAGE,
                "the run can't be prepared in %s: %s; make room there, or set QUADRAT_HOME to a folder that can be written to"
                        .formatted(home.runs(), FailureText.of(e)));
    }
}
