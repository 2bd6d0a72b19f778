package dev.quadrat.batch.preflight;

import dev.quadrat.storage.Storage;
import dev.quadrat.storage.s3.AwsProfile;

import java.io.IOException;
import java.util.UUID;

/** Whether the run location can be written to, read from and deleted in, by doing it. */
record PlaceLook(Storage storage, String location, AwsProfile profile) {
    Found look() {
        Found found = new Found();
        found.fact("Run location", location);
        String probe = "%s/%s/check-%s".formatted(location, Storage.OWN_FOLDER, UUID.randomUUID());
        try {
            storage.writeText(probe, probe);
        } catch (IOException e) {
            found.add(failure(e, probe));
            return found;
        }
        try {
            if (!storage.readText(probe).equals(probe)) {
                found.error(
                        "what is written to the run location %s is read otherwise; choose another"
                                .formatted(location));
            }
        } catch (IOException e) {
            found.add(failure(e, probe));
        }
        try {
            storage.delete(probe);
        } catch (IOException e) {
            found.add(failure(e, probe));
        }
        return found;
    }

    private Failure failure(IOException failure, String probe) {
        String message =
                String.valueOf(failure.getMessage()).replace(probe, "the run location " + location);
        return Failure.ofStorage(failure, message, profile);
    }
}
