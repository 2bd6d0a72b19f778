package dev.quadrat.host;

import dev.quadrat.dag.DerivedDag;
import dev.quadrat.dag.Findings;
import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanRequest;
import dev.quadrat.dag.PlannedCommand;
import dev.quadrat.dag.Planner;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.run.RunManifest;
import dev.quadrat.run.RunPreparation;
import dev.quadrat.storage.StorageByScheme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The work of children in this JVM, whose experiments must be trusted: done once while Quadrat is
 * built, so that the cache of loaded classes knows what children load.
 */
public final class Rehearsal {
    private static final int TIMEOUT_SECONDS = 60;

    private final Path folder;
    private final ChildJvmHost.Story story = new ChildJvmHost.Story(definition -> {});
    private final Wire child = new Wire("@rehearsal");
    private final Wire parent = new Wire("@rehearsal");

    private Rehearsal(Path folder) {
        this.folder = folder;
    }

    /**
     * Derives a jar of experiments, and runs the first of its commands.
     *
     * @param folder where the run lies afterwards
     * @param variables that defaults of arguments may hold; all arguments must have defaults
     * @return whether that command succeeded
     */
    public static boolean run(Path jar, Path folder, Map<String, String> variables)
            throws IOException {
        Rehearsal rehearsal = new Rehearsal(folder);
        DeriveRequest request =
                new DeriveRequest(
                        List.of(jar.toString()),
                        List.of(),
                        "exp",
                        List.of(),
                        List.of(),
                        Map.of(),
                        1,
                        variables,
                        folder.toString(),
                        TIMEOUT_SECONDS);
        ClassLoader own = Thread.currentThread().getContextClassLoader();
        try {
            rehearsal.derive(Wire.decodeRequest(Wire.encode(request)));
            return rehearsal.firstCommand(jar);
        } finally {
            Thread.currentThread().setContextClassLoader(own);
        }
    }

    private void derive(DeriveRequest request) throws IOException {
        new Derivation(request, this::tell, new AuthorCode(what -> {})).run();
    }

    private void tell(HostMessage message) {
        try {
            parent.decode(ByteBuffer.wrap(child.encode(message))).ifPresent(story::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean firstCommand(Path jar) throws IOException {
        Plan plan =
                Planner.plan(
                        DerivedDag.of(story.definitions),
                        PlanRequest.everything(),
                        Findings.of(Set.of()));
        if (plan.toRun().isEmpty()) {
            return false;
        }
        PlannedCommand first = plan.toRun().getFirst();
        Clock clock = Clock.systemUTC();
        RunManifest manifest =
                new RunManifest(
                        RunManifest.SCHEMA,
                        "rehearsal",
                        "local",
                        clock.instant(),
                        List.of(jar.toString()),
                        Map.of(),
                        folder.toString(),
                        1,
                        1,
                        null,
                        null,
                        null,
                        null);
        RunDirectory run = RunPreparation.prepare(folder, manifest, plan, List.of(jar));
        return new CommandExecution(
                        run,
                        run.command(first.id()),
                        new StorageByScheme(Map.of()),
                        Disk.LOCAL,
                        System.out,
                        clock)
                .execute();
    }
}
