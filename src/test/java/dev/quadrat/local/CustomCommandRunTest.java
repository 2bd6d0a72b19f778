package dev.quadrat.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanRequest;
import dev.quadrat.host.ChildJvmHost;
import dev.quadrat.host.ExperimentJar;
import dev.quadrat.run.JavaCommand;
import dev.quadrat.run.LaunchSettings;
import dev.quadrat.run.RunFollower;
import dev.quadrat.storage.LocalStorage;
import dev.quadrat.workbench.Derivation;
import dev.quadrat.workbench.ExperimentRequest;
import dev.quadrat.workbench.Launch;
import dev.quadrat.workbench.QuadratHome;
import dev.quadrat.workbench.Workbench;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** A command that Quadrat has never heard of: its interface and its place in the list suffice. */
class CustomCommandRunTest {
    private static final String POLYGONIZE =
            """
            public record Polygonize(Set<String> scenes, Shape shape, String uri) implements CommandConfig {
                public sealed interface Shape extends Config permits Square, Circle {}
                public record Square(int side) implements Shape {}
                public record Circle(double radius, Optional<String> name) implements Shape {}
                public CommandType type() { return CommandType.standard("POLYGONIZE"); }
                public CommandConfig updateForCommand(CommandType t, ExperimentConfig e) {
                    return uri == null ? new Polygonize(scenes, shape, e.commandUri(t)) : this;
                }
                public void reportIo(CommandType t, CommandIo io) { scenes.forEach(s -> io.output(uri + "/" + s)); }
                public void run(CommandContext context) throws Exception {
                    for (String s : scenes) { Files.writeString(context.output(uri + "/" + s), s + " " + shape); }
                }
            }
            """;

    @TempDir Path folder;

    @Test
    void aCustomCommandIsSavedLoadedAndRunWithoutAnyRegistration()
            throws IOException, InterruptedException {
        Path jar =
                ExperimentJar.in(folder)
                        .source("Polygonize", POLYGONIZE)
                        .source(
                                "Sets",
                                """
                                public class Sets implements ExperimentSet {
                                    public ExperimentConfig expOne(@Arg("root_uri") String root) {
                                        return ExperimentConfig.builder("one").rootUri(root)
                                            .command(new Polygonize(Set.of("a", "b"), new Polygonize.Circle(0.5, Optional.of("c")), null)).build();
                                    }
                                }
                                """)
                        .build("custom.jar");
        JavaCommand java = JavaCommand.current("dev.quadrat.Main");
        Workbench workbench =
                new Workbench(
                        new ChildJvmHost(java, 256),
                        new LocalStorage(),
                        List.of(new LocalExperimentRunner(java, System.getenv("PATH"))),
                        new QuadratHome(folder.resolve("home")),
                        Map.of(),
                        Clock.systemUTC());
        Derivation derivation =
                workbench.derive(
                        ExperimentRequest.of(jar)
                                .withArguments(
                                        Map.of("root_uri", folder.resolve("out").toString())),
                        () -> false);
        Plan plan = workbench.plan(derivation, PlanRequest.everything(), () -> false);
        assertEquals(List.of(), plan.problems());
        Launch launch =
                workbench.launch(
                        derivation,
                        plan,
                        PlanRequest.everything(),
                        workbench.runners().getFirst(),
                        LaunchSettings.parallel(1));
        try (RunFollower follower =
                workbench
                        .history()
                        .follow(
                                assertInstanceOf(Launch.Launched.class, launch).run(),
                                event -> {})) {
            follower.await();
        }
        assertEquals(
                "b Circle[radius=0.5, name=Optional[c]]",
                Files.readString(folder.resolve("out/polygonize/one/b")));
    }
}
