package dev.quadrat.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanRequest;
import dev.quadrat.run.LaunchSettings;
import dev.quadrat.storage.LocalStorage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

class MakefileExportTest {
    @TempDir Path folder;
    private String built = "";
    private final FakeExperimentRunner runner = new FakeExperimentRunner();

    private Path jar() {
        return folder.resolve("demo.jar");
    }

    private Optional<String> export(Path into) throws IOException, InterruptedException {
        Path in = Files.writeString(folder.resolve("in.tif"), "");
        FakeJarHost host =
                new FakeJarHost().wants("CHIP a: %s -> %s".formatted(in, folder.resolve("out")));
        Workbench workbench =
                new Workbench(
                        host,
                        new LocalStorage(),
                        List.of(runner),
                        new QuadratHome(folder.resolve("home")),
                        Map.of(),
                        Clock.systemUTC());
        Derivation derivation = workbench.derive(ExperimentRequest.of(jar()), () -> false);
        PlanRequest all = PlanRequest.everything();
        Plan plan = workbench.plan(derivation, all, () -> false);
        if (!built.isEmpty()) {
            Files.writeString(jar(), built);
        }
        return workbench.exportMakefile(
                derivation, plan, all, into, runner, LaunchSettings.parallel(1));
    }

    @Test
    void aMakefileThatCannotBeWritten_leavesNothingInTheWayOfTheNextAttempt() throws Exception {
        Path into = Files.createDirectory(folder.resolve("exports")).resolve("plan");
        runner.failsToLaunch(new FileSystemException("Makefile", null, "No space left on device"));
        assertEquals(
                Optional.of(
                        "%s can't be written: the disk is full; make room there or choose another disk"
                                .formatted(into)),
                export(into));
        try (Stream<Path> left = Files.list(folder.resolve("exports"))) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void aJarThatWasBuiltAnewSinceThePlan_isNotExportedForIt() throws Exception {
        Files.writeString(jar(), "planned");
        built = "built since";
        Path into = folder.resolve("plan");
        assertEquals(
                Optional.of(jar() + " has changed since the plan was made; make the plan again"),
                export(into));
        assertFalse(Files.exists(into));
    }

    @Test
    void aFolderThatIsThere_isNotTouched() throws Exception {
        Path into = Files.createDirectory(folder.resolve("plan"));
        Path mine = Files.writeString(into.resolve("mine"), "");
        assertEquals(Optional.of(into + " exists already; choose a new name"), export(into));
        assertEquals("", Files.readString(mine));
    }
}
