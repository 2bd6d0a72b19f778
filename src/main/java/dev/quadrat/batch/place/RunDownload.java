package dev.quadrat.batch.place;

import com.fasterxml.jackson.core.JsonProcessingException;

import dev.quadrat.batch.request.RunLocation;
import dev.quadrat.batch.settings.BatchField;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.run.RunJson;
import dev.quadrat.run.RunManifest;
import dev.quadrat.run.RunPreparation;
import dev.quadrat.storage.Storage;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Makes a folder for a run that was launched on another machine. */
public final class RunDownload {
    private final Storage storage;
    private final String runner;

    /**
     * @param runner whose runs they are
     */
    public RunDownload(Storage storage, String runner) {
        this.storage = storage;
        this.runner = runner;
    }

    /**
     * @param folder of the run on S3
     * @param runs where its folder comes, if it isn't there yet
     * @throws IOException with a message for people
     */
    public RunDirectory download(String folder, Path runs)
            throws IOException, InterruptedException {
        RunLocation location = new RunLocation(folder);
        RunManifest manifest = manifest(location);
        RunDirectory there = new RunDirectory(runs.resolve(manifest.id()));
        if (there.exists()) {
            return there;
        }
        return RunPreparation.fill(runs, here(manifest), begun -> fill(begun, location));
    }

    /** The run's last round, if it was begun on another machine after this folder was made. */
    public Optional<Round> newerRound(String folder, RunDirectory run) throws IOException {
        int known = Round.last(run).map(Round::number).orElse(0);
        Round last = Round.read(storage.readText(new RunLocation(folder).round()));
        return Optional.of(last).filter(round -> round.number() > known);
    }

    private RunManifest manifest(RunLocation location) throws IOException {
        if (!storage.exists(location.manifest()) || !storage.exists(location.round())) {
            throw new IOException(
                    "no run lies at %s; name a run's own folder, as s3://bucket/runs/20261126-101500-ab12"
                            .formatted(location.folder()));
        }
        RunManifest manifest;
        try {
            manifest =
                    RunJson.MAPPER.readValue(
                            storage.readText(location.manifest()), RunManifest.class);
        } catch (JsonProcessingException e) {
            throw otherVersion(location, e);
        }
        if (manifest.schema() != RunManifest.SCHEMA || !manifest.runner().equals(runner)) {
            throw otherVersion(location, null);
        }
        if (!location.folder().endsWith("/" + manifest.id())) {
            throw new IOException(
                    "%s holds the run %s, whose folder has been renamed; give it the run's name again"
                            .formatted(location.folder(), manifest.id()));
        }
        return manifest;
    }

    private static IOException otherVersion(RunLocation location, @Nullable Exception cause) {
        return new IOException(
                "the run at %s was launched by a version of Quadrat whose runs this one can't read; follow it with that version"
                        .formatted(location.folder()),
                cause);
    }

    /** With nobody else's profile: the one that could read the run is to follow it. */
    private static RunManifest here(RunManifest manifest) {
        // As the SDK was told for this process.
        String profile = System.getProperty("aws.profile", "");
        return manifest.with(Map.of(BatchField.PROFILE.field().name(), profile));
    }

    private void fill(RunDirectory begun, RunLocation location)
            throws IOException, InterruptedException {
        fetch(location.plan(), begun.path().resolve("plan.json"));
        fetch(location.round(), Round.file(begun));
        fetch(location.commands(), begun.path().resolve("commands"));
        if (storage.exists(location.journal())) {
            fetch(location.journal(), begun.path().resolve("submissions.jsonl"));
        }
        Files.createDirectories(begun.jars());
    }

    private void fetch(String uri, Path to) throws IOException, InterruptedException {
        storage.fetch(uri, to, () -> false);
    }
}
