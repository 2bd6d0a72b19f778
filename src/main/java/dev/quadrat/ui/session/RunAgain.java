package dev.quadrat.ui.session;

import dev.quadrat.dag.PlanRequest;
import dev.quadrat.run.PlanSource;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.run.RunManifest;
import dev.quadrat.workbench.ExperimentRequest;
import dev.quadrat.workbench.RunRecord;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a run was launched from, to be planned once more.
 *
 * @param notice what of it the window has no field for, and which jars are copies; empty for
 *     nothing
 */
record RunAgain(
        ExperimentRequest request,
        PlanRequest planRequest,
        String runner,
        Map<String, String> values,
        int parallel,
        String notice) {
    /** A jar that is gone is replaced by the run's own copy. */
    static RunAgain of(RunRecord run) {
        RunManifest manifest = run.manifest();
        List<String> notes = new ArrayList<>();
        List<Path> jars = new ArrayList<>();
        for (int i = 0; i < manifest.jars().size(); i++) {
            jars.add(jar(run.directory(), Path.of(manifest.jars().get(i)), i, notes));
        }
        PlanSource source = manifest.source();
        ExperimentRequest plain =
                ExperimentRequest.of(jars.toArray(Path[]::new)).withArguments(manifest.arguments());
        if (source == null) {
            notes.add("its splits and command types were not kept");
            return new RunAgain(
                    plain,
                    PlanRequest.everything(),
                    manifest.runner(),
                    manifest.settings().values(),
                    manifest.settings().parallel(),
                    notice(run.id(), notes));
        }
        addGlobs(notes, "sets", source.classes());
        addGlobs(notes, "methods", source.methods());
        addGlobs(notes, "experiments", source.filters());
        ExperimentRequest then = ExperimentRequest.of(source, ExperimentRequest.LIMIT);
        return new RunAgain(
                then.withJars(jars),
                source.request(),
                manifest.runner(),
                manifest.settings().values(),
                manifest.settings().parallel(),
                notice(run.id(), notes));
    }

    private static Path jar(RunDirectory run, Path named, int index, List<String> notes) {
        Path copy = run.jars().resolve(index + "-" + named.getFileName());
        if (Files.exists(named) || !Files.exists(copy)) {
            return named;
        }
        notes.add(named.getFileName() + " is the run's copy");
        return copy;
    }

    private static void addGlobs(List<String> notes, String what, List<String> globs) {
        if (!globs.isEmpty()) {
            notes.add("only " + what + " " + String.join(", ", globs));
        }
    }

    private static String notice(String id, List<String> notes) {
        return notes.isEmpty() ? "" : "As run %s: %s".formatted(id, String.join("; ", notes));
    }
}
