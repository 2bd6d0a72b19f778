package dev.quadrat.run;

import dev.quadrat.dag.Command;
import dev.quadrat.dag.Fingerprints;
import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlannedCommand;
import dev.quadrat.storage.AtomicFile;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Fills a new run's folder with all that its commands need, so that it depends on nobody. */
public final class RunPreparation {
    private RunPreparation() {}

    /** Into the folder of its id, among the other runs. */
    public static RunDirectory prepare(Path runs, RunManifest manifest, Plan plan, List<Path> jars)
            throws IOException {
        AbandonedRuns.clear(runs, Instant.now());
        return prepareIn(runs.resolve(manifest.id()), manifest, plan, jars);
    }

    /** Writes what a run's folder holds beside {@code run.json}. */
    public interface Content {
        void writeTo(RunDirectory begun) throws IOException, InterruptedException;
    }

    /** A run that was prepared elsewhere; leaves no folder behind when that fails. */
    public static RunDirectory fill(Path runs, RunManifest manifest, Content content)
            throws IOException, InterruptedException {
        RunDirectory run = new RunDirectory(runs.resolve(manifest.id()));
        RunDirectory begun = begin(run);
        try {
            content.writeTo(begun);
            for (String folder : List.of("logs", "state")) {
                Files.createDirectories(begun.path().resolve(folder));
            }
            Files.createFile(begun.events());
            AtomicFile.write(begun.path().resolve("run.json"), RunJson.write(manifest));
            Files.move(begun.path(), run.path(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | InterruptedException e) {
            undo(begun, e);
            throw e;
        }
        return run;
    }

    /**
     * Leaves no folder behind when it fails.
     *
     * @param folder that is not there yet
     * @param jars experiment jars and what their manifests name, in class path order; copied
     */
    public static RunDirectory prepareIn(
            Path folder, RunManifest manifest, Plan plan, List<Path> jars) throws IOException {
        RunDirectory run = new RunDirectory(folder);
        RunDirectory begun = begin(run);
        try {
            fill(begun, manifest, plan, jars);
            Files.move(begun.path(), run.path(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            undo(begun, e);
            throw e;
        }
        return run;
    }

    /** Under a name that is no run's, so that a folder that is there is a whole one. */
    private static RunDirectory begin(RunDirectory run) throws IOException {
        RunDirectory begun =
                new RunDirectory(
                        run.path()
                                .resolveSibling(
                                        RunDirectory.HIDDEN + run.id() + RunDirectory.BEGUN));
        Files.createDirectories(begun.path().resolveSibling(""));
        if (Files.exists(run.path())) {
            throw new FileAlreadyExistsException(run.path().toString());
        }
        Files.createDirectory(begun.path());
        return begun;
    }

    private static void undo(RunDirectory begun, Exception failure) {
        try {
            begun.delete();
        } catch (IOException alsoThat) {
            failure.addSuppressed(alsoThat);
        }
    }

    private static void fill(RunDirectory run, RunManifest manifest, Plan plan, List<Path> jars)
            throws IOException {
        for (String folder : List.of("jars", "commands", "logs", "state")) {
            Files.createDirectory(run.path().resolve(folder));
        }
        List<String> classPath = copy(jars, run);
        Fingerprints fingerprints = new Fingerprints();
        for (PlannedCommand planned : plan.toRun()) {
            Command command = planned.command();
            CommandFile file =
                    new CommandFile(
                            CommandFile.SCHEMA,
                            manifest.id(),
                            command.id(),
                            command.type().name(),
                            classPath,
                            manifest.workingFolder(),
                            command.inputs(),
                            command.outputs(),
                            command.config(),
                            items(command, fingerprints));
            Files.writeString(run.commandFile(command.id()), RunJson.write(file));
        }
        Files.writeString(run.path().resolve("plan.json"), PlanDocument.of(plan).json());
        Files.createFile(run.events());
        AtomicFile.write(run.path().resolve("run.json"), RunJson.write(manifest));
    }

    private static List<CommandFile.Item> items(Command command, Fingerprints fingerprints) {
        return command.items().stream()
                .map(
                        item ->
                                new CommandFile.Item(
                                        item.inputs(),
                                        item.outputs(),
                                        fingerprints.of(item.config()),
                                        item.code(),
                                        item.config()))
                .toList();
    }

    private static List<String> copy(List<Path> jars, RunDirectory run) throws IOException {
        List<String> names = new ArrayList<>();
        for (Path jar : jars) {
            String name = names.size() + "-" + jar.getFileName();
            Files.copy(jar, run.jars().resolve(name));
            names.add("jars/" + name);
        }
        return names;
    }
}
