package dev.quadrat.workbench;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.Problem;
import dev.quadrat.run.ExperimentRunner;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.run.RunManifest;
import dev.quadrat.run.RunPreparation;
import dev.quadrat.storage.Storage;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A folder with a Makefile and all that its commands need, to be run by hand, by whom and when one
 * likes. It is prepared as a run is, and not launched.
 */
final class MakefileExport {
    private final Storage storage;

    MakefileExport(Storage storage) {
        this.storage = storage;
    }

    /**
     * Returns what kept it from being written; empty if nothing did.
     *
     * @param manifest with an id of its own: a folder's name may come again, and what the former
     *     one has made would be taken for made
     */
    Optional<String> write(
            Derivation derivation,
            Plan plan,
            Path folder,
            RunManifest manifest,
            ExperimentRunner runner) {
        long errors = plan.problems().stream().filter(Problem::isError).count();
        if (errors > 0) {
            return Optional.of(
                    "the plan has %d %s; mend %s first"
                            .formatted(
                                    errors,
                                    errors == 1 ? "problem" : "problems",
                                    errors == 1 ? "it" : "them"));
        }
        if (plan.toRun().isEmpty()) {
            return Optional.of("nothing is to run, so a Makefile would be empty");
        }
        try {
            RunDirectory run =
                    RunPreparation.prepareIn(folder, manifest, plan, derivation.classPath());
            Optional<String> failure;
            try {
                failure = complete(run, derivation, plan, runner);
            } catch (IOException e) {
                failure = Optional.of(FileExport.refusal(folder, e));
            }
            if (failure.isPresent()) {
                run.delete();
            }
            return failure;
        } catch (FileAlreadyExistsException e) {
            return Optional.of(folder + " exists already; choose a new name");
        } catch (IOException e) {
            return Optional.of(FileExport.refusal(folder, e));
        }
    }

    private Optional<String> complete(
            RunDirectory run, Derivation derivation, Plan plan, ExperimentRunner runner)
            throws IOException {
        Optional<Problem> refusal =
                derivation
                        .jarStamps()
                        .change()
                        .or(() -> new ExperimentCopies(storage).save(derivation.resolved(), plan));
        if (refusal.isPresent()) {
            return refusal.map(Problem::message);
        }
        return runner.writeMakefile(run, plan, run.manifest().settings())
                ? Optional.empty()
                : Optional.of(runner.title() + " has no Makefile; choose Local");
    }
}
