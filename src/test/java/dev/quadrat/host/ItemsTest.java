package dev.quadrat.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.quadrat.api.CommandConfig;
import dev.quadrat.api.CommandContext;
import dev.quadrat.api.CommandIo;
import dev.quadrat.api.CommandType;
import dev.quadrat.api.Split;
import dev.quadrat.dag.CommandDefinition;
import dev.quadrat.dag.Item;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

/** The items of a command are the finest pieces that its author can cut it into. */
class ItemsTest {
    /** Cut by scenes; each has two outputs if it is thorough. */
    public record Cut(List<String> scenes, boolean thorough) implements CommandConfig {
        @Override
        public CommandType type() {
            return CommandType.CHIP;
        }

        @Override
        public List<Cut> split(int parts) {
            return Split.into(scenes, parts).stream().map(p -> new Cut(p, thorough)).toList();
        }

        @Override
        public void reportIo(CommandType type, CommandIo io) {
            for (String scene : scenes) {
                io.input("in/" + scene).output("/out/" + scene);
                if (thorough) {
                    io.output("/more/" + scene);
                }
            }
        }

        @Override
        public void run(CommandContext context) {}
    }

    /** Cut in a way of its own. */
    public record Odd(String how, int part) implements CommandConfig {
        @Override
        public CommandType type() {
            return CommandType.PREDICT;
        }

        @Override
        public List<Odd> split(int parts) {
            if (how.equals("throws") && parts > 1) {
                throw new IllegalStateException("cut in " + parts);
            }
            return parts == 1
                    ? List.of(this)
                    : IntStream.rangeClosed(1, parts).mapToObj(i -> new Odd(how, i)).toList();
        }

        @Override
        public void reportIo(CommandType type, CommandIo io) {
            io.input("/in");
            switch (how) {
                case "all in each" -> io.output("/a").output("/b");
                case "others when finer" -> {
                    if (part == 0) {
                        io.output("/a").output("/b");
                    } else {
                        io.output("/part-" + part);
                    }
                }
                case "reads more when finer" -> {
                    if (part == 0) {
                        io.output("/a").output("/b");
                    } else {
                        io.input("/more").output(part == 1 ? "/a" : "/b");
                    }
                }
                default -> io.output("/a").output("/b");
            }
        }

        @Override
        public void run(CommandContext context) {}
    }

    private static List<List<String>> outputs(List<CommandDefinition> definitions) {
        return definitions.stream()
                .map(d -> d.items().stream().map(i -> String.join(" ", i.outputs())).toList())
                .toList();
    }

    private static Cut cut(String... scenes) {
        return new Cut(List.of(scenes), false);
    }

    @Test
    void aPartOfSeveralScenesHasAnItemAScene() {
        assertEquals(
                List.of(List.of("/out/a", "/out/b"), List.of("/out/c")),
                outputs(new InProcess(2).derive(cut("a", "b", "c"))));
        assertEquals(
                List.of(List.of("/out/a", "/out/b", "/out/c")),
                outputs(new InProcess(1).derive(cut("a", "b", "c"))));
    }

    @Test
    void theItemsAreTheSameForEveryNumberOfParts() {
        List<Item> whole = new InProcess(1).derive(cut("a", "b", "c")).getFirst().items();
        for (int splits : new int[] {2, 3, 10}) {
            assertEquals(
                    whole,
                    new InProcess(splits)
                            .derive(cut("a", "b", "c")).stream()
                                    .flatMap(d -> d.items().stream())
                                    .toList());
        }
        assertEquals(List.of("/work/in/a"), whole.getFirst().inputs());
        assertEquals(List.of("a"), whole.getFirst().config().get("scenes"));
    }

    @Test
    void anItemMayHaveSeveralOutputs() {
        assertEquals(
                List.of(List.of("/out/a /more/a", "/out/b /more/b")),
                outputs(new InProcess(1).derive(new Cut(List.of("a", "b"), true))));
    }

    @Test
    void anItemThatIsItsPartSharesItsObjects() {
        CommandDefinition part = new InProcess(9).derive(cut("a", "b")).getFirst();
        assertSame(part.config(), part.items().getFirst().config());
        assertSame(part.outputs(), part.items().getFirst().outputs());
        CommandDefinition last = new InProcess(2).derive(cut("a", "b", "c")).getLast();
        assertSame(last.config(), last.items().getFirst().config());
    }

    @Test
    void aCommandThatCannotBeCutIsItsOneItem() {
        for (String how : List.of("all in each", "others when finer", "reads more when finer")) {
            InProcess derive = new InProcess(1);
            assertEquals(List.of(List.of("/a /b")), outputs(derive.derive(new Odd(how, 0))), how);
            assertEquals(List.of(), derive.problems());
        }
    }

    @Test
    void aSplitThatThrowsForSmallerPartsIsTold() {
        InProcess derive = new InProcess(1);
        derive.derive(new Odd("throws", 0));
        assertEquals(1, derive.problems().size());
        assertEquals(
                "split of PREDICT threw IllegalStateException: cut in 2",
                derive.problems().getFirst().replaceAll(" \\(at .*", ""));
    }
}
