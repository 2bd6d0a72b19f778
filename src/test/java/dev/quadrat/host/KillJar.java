package dev.quadrat.host;

import java.nio.file.Path;

/**
 * CHIP writes a file for each of four scenes and can be split; TRAIN writes two files and a folder.
 * Both take many small steps, and all that they write says again and again what is in their input.
 */
final class KillJar {
    private KillJar() {}

    static Path build(Path folder) {
        return ExperimentJar.in(folder)
                .source(
                        "Slow",
                        """
                        public class Slow implements ExperimentSet {
                            static void write(CommandContext context, String seed, Path file) throws Exception {
                                String text = Files.readString(context.input(seed));
                                for (int i = 0; i < 10; i++) {
                                    Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                                    Thread.sleep(2);
                                }
                            }
                            public record Chip(List<String> scenes, String seed, String uri) implements CommandConfig {
                                public CommandType type() { return CommandType.CHIP; }
                                public List<Chip> split(int n) {
                                    return Split.into(scenes, n).stream().map(p -> new Chip(p, seed, uri)).toList();
                                }
                                public void reportIo(CommandType t, CommandIo io) {
                                    io.input(seed);
                                    scenes.forEach(s -> io.output(uri + "/" + s + ".txt"));
                                }
                                public void run(CommandContext context) throws Exception {
                                    for (String s : scenes) {
                                        write(context, seed, context.output(uri + "/" + s + ".txt"));
                                    }
                                }
                            }
                            public record Train(String seed, String uri) implements CommandConfig {
                                public CommandType type() { return CommandType.TRAIN; }
                                public void reportIo(CommandType t, CommandIo io) {
                                    io.input(seed).output(uri + "/a.txt").output(uri + "/b.txt").output(uri + "/deep");
                                }
                                public void run(CommandContext context) throws Exception {
                                    write(context, seed, context.output(uri + "/a.txt"));
                                    write(context, seed, context.output(uri + "/b.txt"));
                                    Path deep = Files.createDirectories(context.output(uri + "/deep"));
                                    for (String name : List.of("1.txt", "2.txt", "3.txt")) {
                                        write(context, seed, deep.resolve(name));
                                    }
                                }
                            }
                            public ExperimentConfig expSlow(@Arg("root_uri") String root) {
                                String seed = root + "/seed.txt";
                                return ExperimentConfig.builder("slow").rootUri(root)
                                    .command(new Chip(List.of("s1", "s2", "s3", "s4"), seed, root + "/chip"))
                                    .command(new Train(seed, root + "/train"))
                                    .build();
                            }
                        }
                        """)
                .build("slow.jar");
    }
}
