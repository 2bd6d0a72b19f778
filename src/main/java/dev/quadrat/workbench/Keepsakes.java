package dev.quadrat.workbench;

import com.fasterxml.jackson.core.type.TypeReference;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlannedCommand;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.run.RunJson;
import dev.quadrat.run.ScoreFiles;
import dev.quadrat.storage.Storage;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a run's folder keeps for those who look at the run later. */
final class Keepsakes {
    private final RunDirectory run;
    private final Storage storage;

    Keepsakes(RunDirectory run, Storage storage) {
        this.run = run;
        this.storage = storage;
    }

    void keepMethods(List<MethodListing> methods) throws IOException {
        storage.writeText(methodsFile(), RunJson.pretty(methods) + "\n");
    }

    /** Those of the jars; in a run of an earlier version, one that stands for all. */
    List<MethodListing> methods(Plan plan, Map<String, String> arguments) throws IOException {
        if (storage.exists(methodsFile())) {
            return RunJson.MAPPER.readValue(
                    storage.readText(methodsFile()), new TypeReference<List<MethodListing>>() {});
        }
        List<String> experiments =
                plan.dag().commands().stream()
                        .flatMap(command -> command.experiments().stream())
                        .distinct()
                        .toList();
        List<MethodListing.Argument> all =
                arguments.keySet().stream()
                        .map(name -> new MethodListing.Argument(name, "text", "", ""))
                        .toList();
        return List.of(new MethodListing(run.id(), "experiments", all, experiments));
    }

    /** What is done already may be made anew by other runs; this run found these. */
    void keepEarlierScores(Plan plan) {
        for (PlannedCommand command : plan.commands()) {
            Optional<String> file = ScoreFiles.of(command.command());
            if (!command.runs() && file.isPresent()) {
                keepScores(command.id(), file.get());
            }
        }
    }

    /** Nothing depends on it, so that it can't be read is no reason not to run. */
    private void keepScores(String id, String uri) {
        try {
            if (storage.serves(uri) && storage.exists(uri)) {
                run.keepScores(id, storage.readText(uri));
            }
        } catch (IOException e) {
            // The table of results says what is wrong with the file itself.
        }
    }

    private String methodsFile() {
        return run.path().resolve("methods.json").toString();
    }
}
