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
     * @param manifest whose id is the folder's name
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
                    RunPreparation.prepare(
                            folder.resolveSibling("").toAbsolutePath(),
                            manifest,
                            plan,
                            derivation.classPath());
            Optional<Problem> unsaved =
                    new ExperimentCopies(storage).save(derivation.resolved(), plan);
            if (unsaved.isPresent() || !runner.writeMakefile(run, plan, manifest.settings())) {
                run.delete();
                return Optional.of(
                        unsaved.map(Problem::message)
                                .orElse(runner.title() + " has no Makefile; choose Local"));
            }
            return Optional.empty();
        } catch (FileAlreadyExistsException e) {
            return Optional.of(folder + " exists already; choose a new name");
        } catch (IOException e) {
            return Optional.of(FileExport.refusal(folder, e));
        }
    }
}
