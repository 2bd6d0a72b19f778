package dev.quadrat.batch.place;

import dev.quadrat.batch.request.RunLocation;
import dev.quadrat.run.LaunchException;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.storage.Storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Brings what jobs read, and what other machines need to follow a run, to its place on S3. */
public final class RunUpload {
    private final RunDirectory run;
    private final Storage storage;
    private final RunLocation location;

    public RunUpload(RunDirectory run, Storage storage, RunLocation location) {
        this.run = run;
        this.storage = storage;
        this.location = location;
    }

    /**
     * All that isn't there yet, and what is the round's.
     *
     * @param lists texts of lists of parts, by the place where they are to lie
     * @throws LaunchException with a message for people
     */
    public void upload(Map<String, String> lists) throws IOException {
        try {
            if (!storage.exists(location.manifest())) {
                put("jars", location.jars());
                put("commands", location.commands());
                put("plan.json", location.plan());
                put("run.json", location.manifest());
            }
            putLists(lists);
            // The last: as long as it tells of another round, nothing of this one is submitted.
            storage.put(Round.file(run), location.round(), () -> false);
        } catch (IOException e) {
            throw new LaunchException(
                    "run %s could not be uploaded to %s, so no job was submitted: %s"
                            .formatted(run.id(), location.folder(), e.getMessage()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException(
                    "the upload of run %s was cancelled, so no job was submitted"
                            .formatted(run.id()),
                    e);
        }
    }

    /** With those of earlier rounds: what is not in the folder goes from the place. */
    private void putLists(Map<String, String> lists) throws IOException, InterruptedException {
        Path folder = run.path().resolve("arrays");
        if (lists.isEmpty() && !Files.exists(folder)) {
            return;
        }
        Files.createDirectories(folder);
        for (Map.Entry<String, String> list : lists.entrySet()) {
            String name = list.getKey().substring(list.getKey().lastIndexOf('/') + 1);
            Files.writeString(folder.resolve(name), list.getValue());
        }
        storage.put(folder, location.arrays(), () -> false);
    }

    private void put(String name, String uri) throws IOException, InterruptedException {
        storage.put(run.path().resolve(name), uri, () -> false);
    }
}
