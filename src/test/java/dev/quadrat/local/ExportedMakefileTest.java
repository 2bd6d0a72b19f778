package dev.quadrat.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanRequest;
import dev.quadrat.host.ChildJvmHost;
import dev.quadrat.run.JavaCommand;
import dev.quadrat.run.LaunchSettings;
import dev.quadrat.storage.LocalStorage;
import dev.quadrat.workbench.Derivation;
import dev.quadrat.workbench.ExperimentRequest;
import dev.quadrat.workbench.QuadratHome;
import dev.quadrat.workbench.Workbench;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is exported is run by hand, with a real make. */
class ExportedMakefileTest {
    @TempDir Path folder;

    @Test
    void anExportedMakefile_doesByHandWhatARunDoes() throws Exception {
        JavaCommand java = JavaCommand.current("dev.quadrat.Main");
        LocalExperimentRunner runner = new LocalExperimentRunner(java, System.getenv("PATH"));
        Workbench workbench =
                new Workbench(
                        new ChildJvmHost(java, 256),
                        new LocalStorage(),
                        List.of(runner),
                        new QuadratHome(folder.resolve("home")),
                        Map.of(),
                        Clock.systemUTC());
        Derivation derivation =
                workbench.derive(
                        ExperimentRequest.of(ToyJar.build(folder, "echo two > \"$output_model\""))
                                .withArguments(
                                        Map.of("root_uri", folder.resolve("out").toString())),
                        () -> false);
        Plan plan = workbench.plan(derivation, PlanRequest.everything(), () -> false);
        Path place = folder.resolve("by hand");

        assertEquals(Optional.empty(), export(workbench, derivation, plan, runner, place));
        Process make =
                new ProcessBuilder("make", "-k", "-f", place.resolve("Makefile").toString(), "all")
                        .redirectErrorStream(true)
                        .start();
        String said = new String(make.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(0, make.waitFor(), said);
        assertTrue(Files.exists(folder.resolve("out/eval/one/eval.txt")), said);
        assertEquals(
                List.of(),
                workbench.plan(derivation, PlanRequest.everything(), () -> false).toRun());
        assertEquals(
                Optional.of(place + " exists already; choose a new name"),
                export(workbench, derivation, plan, runner, place));
    }

    private static Optional<String> export(
            Workbench workbench,
            Derivation derivation,
            Plan plan,
            LocalExperimentRunner runner,
            Path place) {
        return workbench.exportMakefile(
                derivation,
                plan,
                PlanRequest.everything(),
                place,
                runner,
                LaunchSettings.parallel(2));
    }
}
