package dev.quadrat.local;

import dev.quadrat.host.ExperimentJar;

import java.nio.file.Path;

/** Two experiments that share CHIP; TRAIN and EVAL are shell lines that a test chooses. */
public final class ToyJar {
    private ToyJar() {}

    public static Path build(Path folder, String trainOfTwo) {
        return ExperimentJar.in(folder)
                .source(
                        "Toy",
                        """
                        public class Toy implements ExperimentSet {
                            public record Chip(List<String> scenes, String uri) implements CommandConfig {
                                public CommandType type() { return CommandType.CHIP; }
                                public CommandConfig updateForCommand(CommandType t, ExperimentConfig e) {
                                    return uri == null ? new Chip(scenes, e.commandUri(t)) : this;
                                }
                                public List<Chip> split(int n) {
                                    return Split.into(scenes, n).stream().map(p -> new Chip(p, uri)).toList();
                                }
                                public void reportIo(CommandType t, CommandIo io) {
                                    scenes.forEach(s -> io.output(uri + "/" + s + ".txt"));
                                }
                                public void run(CommandContext context) throws Exception {
                                    for (String s : scenes) {
                                        context.progress(0.5, "chip " + s);
                                        Files.writeString(context.output(uri + "/" + s + ".txt"), s);
                                    }
                                }
                            }
                            public List<ExperimentConfig> expToy(@Arg("root_uri") String root) {
                                return List.of(of("one", root, "cat \\"$input_a\\" \\"$input_b\\" > \\"$output_model\\""),
                                               of("two", root, "%s"));
                            }
                            private ExperimentConfig of(String id, String root, String train) {
                                return ExperimentConfig.builder(id).rootUri(root).key(CommandType.CHIP, "shared")
                                    .command(new Chip(List.of("a", "b"), null))
                                    .command(ProgramCommand.builder(CommandType.TRAIN, "sh", "-c", train)
                                        .input("a", "chip/shared/a.txt").input("b", "chip/shared/b.txt")
                                        .output("model", "model.txt").build())
                                    .command(ProgramCommand.builder(CommandType.EVAL, "sh", "-c", "cat \\"$input_m\\" > \\"$output_e\\"")
                                        .input("m", "train/" + id + "/model.txt").output("e", "eval.txt").build())
                                    .build();
                            }
                        }
                        """
                                .formatted(trainOfTwo.replace("\"", "\\\"")))
                .build("toy.jar");
    }
}
