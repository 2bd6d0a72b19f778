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

import org.junit.jupiter.api.BeforeEach;
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

/** What is exported is run by hand, with a real make. */
class ExportedMakefileTest {
    private static final PlanRequest AGAIN =
            new PlanRequest(List.of(), Subset.ALL, Rerun.EVERYTHING, false);

    @TempDir(cleanup = org.junit.jupiter.api.io.CleanupMode.ON_SUCCESS)
    Path folder;

    private final JavaCommand java = JavaCommand.current("dev.quadrat.Main");
    private final LocalExperimentRunner runner =
            new LocalExperimentRunner(java, System.getenv("PATH"));
    private Workbench workbench = workbench(Path.of(""));

    @BeforeEach
    void open() {
        workbench = workbench(folder.resolve("home"));
    }

    private Workbench workbench(Path home) {
        return new Workbench(
                new ChildJvmHost(java, 256),
                new LocalStorage(),
                List.of(runner),
                new QuadratHome(home),
                Map.of(),
                Clock.systemUTC());
    }

    private Derivation derive(Path jar) throws InterruptedException {
        return workbench.derive(
                ExperimentRequest.of(jar)
                        .withArguments(Map.of("root_uri", folder.resolve("out").toString())),
                () -> false);
    }

    private Optional<String> export(Derivation derivation, Path into) throws InterruptedException {
        Plan plan = workbench.plan(derivation, AGAIN, () -> false);
        return workbench.exportMakefile(
                derivation, plan, AGAIN, into, runner, LaunchSettings.parallel(2));
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
    void anExportedMakefile_doesByHandWhatARunDoes() throws Exception {
        Derivation derivation = derive(ToyJar.build(folder, "echo two > \"$output_model\""));
        Path place = folder.resolve("by hand");
        assertEquals(Optional.empty(), export(derivation, place));
        make(place);
        assertTrue(Files.exists(folder.resolve("out/eval/one/eval.txt")));
        assertEquals(
                List.of(),
                workbench.plan(derivation, PlanRequest.everything(), () -> false).toRun());
        assertEquals(
                Optional.of(place + " exists already; choose a new name"),
                export(derivation, place));
    }

    @Test
    void anExportOfTheSameName_doesNotTakeTheFormersOutputsForItsOwn() throws Exception {
        Path model = folder.resolve("out/train/two/model.txt");
        Path first = folder.resolve("monday/deep/plan");
        assertEquals(
                Optional.empty(),
                export(derive(ToyJar.build(folder, "echo first > \"$output_model\"")), first));
        make(first);
        assertEquals("first\n", Files.readString(model));
        Path second = folder.resolve("tuesday/deep/plan");
        assertEquals(
                Optional.empty(),
                export(derive(ToyJar.build(folder, "echo other > \"$output_model\"")), second));
        make(second);
        assertEquals("other\n", Files.readString(model));
    }

    @Test
    void itsCommandsShareGpus_withinItsFolder() throws Exception {
        Path plan = folder.resolve("monday/deep/plan");
        Path jar =
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
                        .build("gpu.jar");
        assertEquals(Optional.empty(), export(derive(jar), plan));
        make(plan);
        assertTrue(Files.exists(plan.resolve("gpu/slot-0.lock")), "TRAIN wants a GPU");
        assertFalse(Files.exists(folder.resolve("monday/gpu")), "nobody asked for this folder");
    }
}
