package dev.quadrat.dag;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plans as text. A line is a command:
 *
 * <pre>{@code
 * CHIP a: scene.tif -> chips/1.zip                    # type, experiment, inputs, outputs
 * CHIP a,b: scene.tif -> chips/1.zip {chip_size=300}  # two experiments want it, with a configuration
 * CHIP 2/4 a: scene-2.tif -> chips/2.zip gpu          # the second of four parts, wants a GPU
 * aux COMPARE a: eval.json -> compare.csv             # of an auxiliary type
 * BUNDLE: model -> model.zip                          # of no experiment
 * }</pre>
 *
 * <p>Types that are not standard come after those that are, in the order of the text.
 */
public final class DagFixture {
    private static final Pattern LINE =
            Pattern.compile(
                    "(?<aux>aux )?(?<type>\\w+)(?: (?<part>\\d+)/(?<count>\\d+))?(?:"
                        + " (?<owners>[^:]+))?:(?<in>.*?)->(?<out>[^{]*?)(?:\\{(?<config>.*)})?(?<gpu>"
                        + " gpu)?");

    private DagFixture() {}

    public static List<CommandDefinition> definitions(String text) {
        List<String> types = new ArrayList<>(StandardTypes.NAMES);
        List<CommandDefinition> definitions = new ArrayList<>();
        text.lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .forEach(line -> add(line, types, definitions));
        return definitions;
    }

    public static DerivedDag dag(String text) {
        return DerivedDag.of(definitions(text));
    }

    /**
     * @param existing URIs apart by blanks
     */
    public static Plan plan(String text, PlanRequest request, String existing) {
        return Planner.plan(dag(text), request, Findings.of(Set.copyOf(words(existing))));
    }

    /** {@code CHIP 2/4 a,b}: as in the text. */
    public static String name(Command command) {
        SplitPart split = command.split();
        String part = split == null ? "" : " " + (split.index() + 1) + "/" + split.count();
        String owners = String.join(",", command.experiments());
        return command.type() + part + (owners.isEmpty() ? "" : " " + owners);
    }

    /** Names in the order of the DAG. */
    public static List<String> names(CommandDag dag) {
        return dag.commands().stream().map(DagFixture::name).toList();
    }

    /** {@code CHIP a -> TRAIN a} for each edge. */
    public static List<String> edges(CommandDag dag) {
        return dag.edges().stream()
                .map(e -> name(dag.command(e.from())) + " -> " + name(dag.command(e.to())))
                .sorted()
                .toList();
    }

    /** {@code CHIP a: DONE, done: its output exists: chips.zip} for each command, in order. */
    public static List<String> reasons(Plan plan) {
        return plan.commands().stream()
                .map(p -> "%s: %s, %s".formatted(name(p.command()), p.state(), p.reason().text()))
                .toList();
    }

    /** {@code CLASH: …} for each problem. */
    public static List<String> problems(List<Problem> problems) {
        return problems.stream().map(p -> p.kind() + ": " + p.message()).toList();
    }

    /** The command of that name. */
    public static Command command(CommandDag dag, String name) {
        return dag.commands().stream()
                .filter(c -> name(c).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in " + names(dag)));
    }

    private static void add(String line, List<String> types, List<CommandDefinition> definitions) {
        Matcher parsed = LINE.matcher(line);
        if (!parsed.matches()) {
            throw new IllegalArgumentException("not a command: " + line);
        }
        String name = parsed.group("type");
        if (!types.contains(name)) {
            types.add(name);
        }
        String part = parsed.group("part");
        SplitPart split =
                part == null
                        ? null
                        : new SplitPart(
                                Integer.parseInt(part) - 1,
                                Integer.parseInt(parsed.group("count")));
        String owners = parsed.group("owners");
        for (String owner : owners == null ? new String[] {""} : owners.split(",")) {
            definitions.add(
                    new CommandDefinition(
                            new CommandType(name, types.indexOf(name), parsed.group("aux") != null),
                            split,
                            owner.isBlank() ? null : owner.strip(),
                            words(parsed.group("in")),
                            words(parsed.group("out")),
                            parsed.group("gpu") != null || line.endsWith(" gpu"),
                            config(parsed.group("config"))));
        }
    }

    private static Map<String, Object> config(@Nullable String text) {
        Map<String, Object> config = new LinkedHashMap<>();
        if (text != null) {
            for (String field : text.split(",", -1)) {
                String[] sides = field.strip().split("=", 2);
                config.put(
                        sides[0],
                        sides[1].matches("-?\\d+") ? Integer.valueOf(sides[1]) : sides[1]);
            }
        }
        return config;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.strip().split("\\s+", -1)) {
            if (!word.isEmpty() && !word.equals("gpu")) {
                words.add(word);
            }
        }
        return words;
    }
}
