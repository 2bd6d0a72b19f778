package dev.quadrat.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanRequest;
import dev.quadrat.dag.Rerun;
import dev.quadrat.dag.Subset;
import dev.quadrat.host.ChildJvmHost;
import dev.quadrat.host.ExperimentJar;
import dev.quadrat.run.JavaCommand;
import dev.quadrat.run.LaunchSettings;
import dev.quadrat.storage.LocalStorage;
import dev.quadrat.workbench.Derivation;
import dev.quadrat.workbench.ExperimentRequest;
import dev.quadrat.workbench.QuadratHome;
import dev.quadrat.workbench.Workbench;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A folder with a Makefile, run by real make. */
class LocalMakefileExportTest {
    private static final PlanRequest AGAIN =
            new PlanRequest(List.of(), Subset.ALL, Rerun.EVERYTHING, false);

    @TempDir(cleanup = org.junit.jupiter.api.io.CleanupMode.ON_SUCCESS)
    Path folder;

    private void export(Path jar, Path into) throws InterruptedException {
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
                        ExperimentRequest.of(jar)
                                .withArguments(
                                        Map.of("root_uri", folder.resolve("out").toString())),
                        () -> false);
        Plan plan = workbench.plan(derivation, AGAIN, () -> false);
        assertEquals(
                Optional.empty(),
                workbench.exportMakefile(
                        derivation, plan, AGAIN, into, runner, LaunchSettings.parallel(2)));
    }

    private static void make(Path in) throws IOException, InterruptedException {
        Process make =
                new ProcessBuilder("make", "-k", "-j", "2")
                        .directory(in.toFile())
                        .redirectErrorStream(true)
                        .start();
        String output = new String(make.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, make.waitFor(), output);
    }

    @Test
    void anExportOfTheSameName_doesNotTakeTheFormersOutputsForItsOwn() throws Exception {
        Path model = folder.resolve("out/train/two/model.txt");
        Path first = folder.resolve("monday/deep/plan");
        export(ToyJar.build(folder, "echo first > \"$output_model\""), first);
        make(first);
        assertEquals("first\n", Files.readString(model));
        Path second = folder.resolve("tuesday/deep/plan");
        export(ToyJar.build(folder, "echo other > \"$output_model\""), second);
        make(second);
        assertEquals("other\n", Files.readString(model));
    }

    @Test
    void itsCommandsShareGpus_withinItsFolder() throws Exception {
        Path plan = folder.resolve("monday/deep/plan");
        export(
                ExperimentJar.in(folder)
                        .source(
                                "Gpu",
                                """
                                public class Gpu implements ExperimentSet {
                                    public CommandConfig expGpu(@Arg("root_uri") String root) {
                                        return ProgramCommand.builder(CommandType.TRAIN, "sh", "-c", "echo > \\"$output_model\\"")
                                            .output("model", root + "/model").gpu().build();
                                    }
                                }
                                """)
                        .build("gpu.jar"),
                plan);
        make(plan);
        assertTrue(Files.exists(plan.resolve("gpu/slot-0.lock")), "TRAIN wants a GPU");
        assertFalse(Files.exists(folder.resolve("monday/gpu")), "nobody asked for this folder");
    }
}
