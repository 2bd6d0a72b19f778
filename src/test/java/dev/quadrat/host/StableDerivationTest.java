package dev.quadrat.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import dev.quadrat.api.CommandConfig;
import dev.quadrat.api.CommandContext;
import dev.quadrat.api.CommandIo;
import dev.quadrat.api.CommandType;
import dev.quadrat.dag.CommandDefinition;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The same jar and the same request make the same definitions, to the byte. */
class StableDerivationTest {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    @TempDir Path folder;

    /** Fields of every kind of order. */
    public record Bag(
            Set<String> texts, Set<Integer> numbers, Set<CommandType> types, Map<String, ?> map)
            implements CommandConfig {
        @Override
        public CommandType type() {
            return CommandType.TRAIN;
        }

        @Override
        public void reportIo(CommandType type, CommandIo io) {
            texts.forEach(text -> io.input("/in/" + text));
            io.output("/out");
        }

        @Override
        public void run(CommandContext context) {}
    }

    private static CommandDefinition of(Bag bag) {
        InProcess derive = new InProcess(1);
        List<CommandDefinition> definitions = derive.derive(bag);
        assertEquals(List.of(), derive.problems());
        return definitions.getFirst();
    }

    @Test
    void whatHasNoOrderIsPutInTheOrderOfItsJson() throws IOException {
        Bag bag =
                new Bag(
                        Set.of("b", "c", "a"),
                        Set.of(10, 9, 100),
                        Set.of(CommandType.TRAIN, CommandType.CHIP),
                        Map.of("z", 1, "y", 2, "x", 3));
        CommandDefinition definition = of(bag);
        assertEquals(List.of("a", "b", "c"), definition.config().get("texts"));
        assertEquals(List.of(10, 100, 9), definition.config().get("numbers"));
        assertEquals(
                "{\"x\":3,\"y\":2,\"z\":1}",
                JSON.writeValueAsString(definition.config().get("map")));
        assertEquals(List.of("/in/a", "/in/b", "/in/c"), definition.inputs());
    }

    @Test
    void whatHasAnOrderKeepsIt() throws IOException {
        Map<String, Integer> map = new LinkedHashMap<>();
        map.put("z", 1);
        map.put("a", 2);
        Bag bag =
                new Bag(
                        new LinkedHashSet<>(List.of("b", "c", "a")),
                        new TreeSet<>(Set.of(10, 9, 100)),
                        Set.of(),
                        Collections.unmodifiableSequencedMap(
                                (java.util.SequencedMap<String, Integer>) map));
        CommandDefinition definition = of(bag);
        assertEquals(List.of("b", "c", "a"), definition.config().get("texts"));
        assertEquals(List.of(9, 10, 100), definition.config().get("numbers"));
        assertEquals("{\"z\":1,\"a\":2}", JSON.writeValueAsString(definition.config().get("map")));
        assertEquals(List.of("/in/b", "/in/c", "/in/a"), definition.inputs());
        assertEquals(2, EnumSet.allOf(Kind.class).size());
    }

    enum Kind {
        A,
        B
    }

    @Test
    void twoJvmsMakeTheSamePlanToTheByte() throws IOException {
        Path jar =
                ExperimentJar.in(folder)
                        .source(
                                "Bags",
                                """
                                public class Bags implements ExperimentSet {
                                    public enum Kind { FAST, SLOW, OTHER }
                                    public record Tag(String name, Set<Integer> codes) implements Config {}
                                    public record Bag(Set<String> texts, Set<Tag> tags, Map<Kind, Set<String>> byKind,
                                            Map<String, Tag> named, EnumSet<Kind> kinds, Collection<Kind> more) implements CommandConfig {
                                        public CommandType type() { return CommandType.TRAIN; }
                                        public void reportIo(CommandType t, CommandIo io) {
                                            texts.forEach(s -> io.input("/in/" + s).output("/out/" + s));
                                        }
                                        public void run(CommandContext context) {}
                                    }
                                    public ExperimentConfig expOne() {
                                        Set<String> texts = Set.of("a", "b", "c", "d", "e", "f", "g", "h");
                                        Set<Tag> tags = Set.of(new Tag("x", Set.of(1, 2, 3, 4)), new Tag("y", Set.of(5, 6, 7)), new Tag("z", Set.of()));
                                        return ExperimentConfig.builder("one").rootUri("/r")
                                            .command(new Bag(texts, tags, new HashMap<>(Map.of(Kind.FAST, texts, Kind.SLOW, Set.of("p", "q"), Kind.OTHER, Set.of())),
                                                Map.of("k", new Tag("k", Set.of(1, 2)), "l", new Tag("l", Set.of()), "m", new Tag("m", Set.of())),
                                                EnumSet.of(Kind.SLOW, Kind.FAST), List.of(Kind.SLOW, Kind.FAST)))
                                            .build();
                                    }
                                }
                                """)
                        .build("bags.jar");
        DerivedJars first = Derive.from(jar).ask();
        assertEquals(List.of(), first.problems());
        String json = JSON.writeValueAsString(first.definitions());
        String resolved = JSON.writeValueAsString(first.experiments());
        for (int again = 0; again < 2; again++) {
            DerivedJars other = Derive.from(jar).ask();
            assertEquals(json, JSON.writeValueAsString(other.definitions()));
            assertEquals(resolved, JSON.writeValueAsString(other.experiments()));
        }
    }
}
