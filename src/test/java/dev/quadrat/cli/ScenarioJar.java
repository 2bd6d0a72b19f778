package dev.quadrat.cli;

import dev.quadrat.host.ExperimentJar;

import java.nio.file.Path;

/** An experiment method for each thing that a plan must say well. */
final class ScenarioJar {
    private ScenarioJar() {}

    static Path build(Path folder) {
        return ExperimentJar.in(folder)
                .source("Cut", CUT)
                .source("Io", IO)
                .source("Scenarios", SCENARIOS)
                .build("scenarios.jar");
    }

    private static final String CUT =
            """
            public record Cut(List<String> scenes, String root, int size, String uri) implements CommandConfig {
                public CommandType type() { return CommandType.CHIP; }
                public CommandConfig updateForCommand(CommandType t, ExperimentConfig e) {
                    return uri == null ? new Cut(scenes, root, size, e.commandUri(t)) : this;
                }
                public List<Cut> split(int n) {
                    return Split.into(scenes, n).stream().map(p -> new Cut(p, root, size, uri)).toList();
                }
                public void reportIo(CommandType t, CommandIo io) {
                    scenes.forEach(s -> io.input(root + "/scenes/" + s).output(uri + "/" + s + ".zip"));
                }
                public void run(CommandContext context) {}
            }
            """;

    private static final String IO =
            """
            public record Io(String name, List<String> in, List<String> out) implements CommandConfig {
                public CommandType type() { return CommandType.standard(name); }
                public void reportIo(CommandType t, CommandIo io) { io.inputs(in).outputs(out); }
                public void run(CommandContext context) {}
            }
            """;

    private static final String SCENARIOS =
            """
            public class Scenarios implements ExperimentSet {
                public ExperimentConfig expNine(@Arg("root") String root) { return cut("nine", root, 9, 300).build(); }
                public ExperimentConfig expThree(@Arg("root") String root) { return cut("three", root, 3, 300).build(); }
                public ExperimentConfig expNone(@Arg("root") String root) { return cut("none", root, 0, 300).build(); }
                public List<ExperimentConfig> expShared(@Arg("root") String root) {
                    return List.of(
                        cut("small", root, 2, 300).key(CommandType.CHIP, "shared").build(),
                        cut("large", root, 2, 512).key(CommandType.CHIP, "shared").build());
                }
                public List<ExperimentConfig> expClash(@Arg("root") String root) {
                    return List.of(
                        of("first", root, new Io("TRAIN", List.of(root + "/scenes/1"), List.of(root + "/same"))),
                        of("second", root, new Io("EVAL", List.of(root + "/scenes/2"), List.of(root + "/same/eval.json"))));
                }
                public ExperimentConfig expCycle(@Arg("root") String root) {
                    return of("round", root,
                        new Io("CHIP", List.of(root + "/round/eval.json"), List.of(root + "/round/chips")),
                        new Io("TRAIN", List.of(root + "/round/chips"), List.of(root + "/round/model")),
                        new Io("EVAL", List.of(root + "/round/model"), List.of(root + "/round/eval.json")));
                }
                public ExperimentConfig expMissing(@Arg("root") String root) {
                    List<String> gone = new ArrayList<>();
                    for (int i = 1; i <= 40; i++) { gone.add(root + "/gone/%02d.tif".formatted(i)); }
                    return of("hungry", root, new Io("TRAIN", gone, List.of(root + "/hungry/model")));
                }
                public ExperimentConfig expChain(@Arg("root") String root) {
                    return cut("chain", root, 2, 300)
                        .command(new Io("TRAIN", List.of(root + "/chip/chain"), List.of(root + "/chain/model")))
                        .command(new Io("EVAL", List.of(root + "/chain/model"), List.of(root + "/chain/eval.json")))
                        .build();
                }
                private static ExperimentConfig.Builder cut(String id, String root, int scenes, int size) {
                    List<String> names = new ArrayList<>();
                    for (int i = 1; i <= scenes; i++) { names.add("" + i); }
                    return ExperimentConfig.builder(id).rootUri(root).command(new Cut(names, root, size, null));
                }
                private static ExperimentConfig of(String id, String root, CommandConfig... commands) {
                    var builder = ExperimentConfig.builder(id).rootUri(root);
                    for (CommandConfig command : commands) { builder.command(command); }
                    return builder.build();
                }
            }
            """;
}
