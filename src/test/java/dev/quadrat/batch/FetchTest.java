package dev.quadrat.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.run.RunDirectory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A run that was launched on another machine comes here by its place, or it is said why not. */
class FetchTest {
    @TempDir Path home;
    private final Cloud cloud = new Cloud();

    private String message(String place) {
        Machine desktop = new Machine("desktop", home, cloud);
        IOException failure =
                assertThrows(IOException.class, () -> desktop.runner.fetch(place, desktop.runs));
        assertFalse(Files.exists(desktop.runs.resolve(Machine.ID)), "no half of a run is left");
        return String.valueOf(failure.getMessage());
    }

    private String launched() throws Exception {
        new Machine("laptop", home, cloud).launch(BatchRunTest.DIAMOND, "/s");
        return cloud.bucket + "/runs/" + Machine.ID;
    }

    @Test
    void aRunComesWithItsPlanAndCommandsAndWithoutTheOthersProfile() throws Exception {
        String place = launched();
        Machine desktop = new Machine("desktop", home, cloud);
        RunDirectory run = desktop.runner.fetch(place, desktop.runs).orElseThrow();
        assertEquals(4, run.plan().toRun().size());
        String chip = Machine.id(run, "chip");
        assertEquals(chip, run.command(chip).commandId());
        assertEquals("", run.manifest().settings().values().get("profile"));
        assertEquals("eu-central-1", run.manifest().settings().values().get("region"));
        assertTrue(Files.isDirectory(run.path().resolve("logs")));
    }

    @Test
    void whatLiesOnNoS3IsNoPlaceOfRunsOfThisRunner() throws Exception {
        Machine desktop = new Machine("desktop", home, cloud);
        assertEquals(Optional.empty(), desktop.runner.fetch("https://host/runs/1", desktop.runs));
    }

    @Test
    void aPlaceWithoutARunIsToldWithHowOneLooks() {
        String place = cloud.bucket + "/runs/elsewhere";
        assertEquals(
                "no run lies at %s; name a run's own folder, as s3://bucket/runs/20261126-101500-ab12"
                        .formatted(place),
                message(place));
    }

    @Test
    void aRunOfAnotherVersionIsToldAsSuch() throws Exception {
        String place = launched();
        String told =
                "the run at %s was launched by a version of Quadrat whose runs this one can't read; follow it with that version"
                        .formatted(place);
        String manifest = cloud.storage.readText(place + "/run.json");
        cloud.storage.writeText(
                place + "/run.json", manifest.replace("\"schema\":1", "\"schema\":7"));
        assertEquals(told, message(place));
        cloud.storage.writeText(place + "/run.json", "{\"torn");
        assertEquals(told, message(place));
    }

    @Test
    void aFolderThatWasRenamedIsToldAsSuch() throws Exception {
        String place = launched();
        String other = cloud.bucket + "/runs/renamed";
        for (String file : new String[] {"/run.json", "/round.json"}) {
            cloud.storage.writeText(other + file, cloud.storage.readText(place + file));
        }
        assertEquals(
                "%s holds the run %s, whose folder has been renamed; give it the run's name again"
                        .formatted(other, Machine.ID),
                message(other));
    }
}
