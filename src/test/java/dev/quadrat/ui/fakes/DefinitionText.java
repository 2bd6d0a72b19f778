package dev.quadrat.ui.fakes;

import dev.quadrat.dag.CommandDefinition;
import dev.quadrat.dag.CommandType;
import dev.quadrat.dag.SplitPart;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Command definitions as text, a line each: {@code TYPE of EXPERIMENT: INPUTS -> OUTPUTS}. A type
 * with a star is split into the parts that are asked for, and its outputs are numbered; an input
 * with a star is all of these outputs; a type with an exclamation mark is auxiliary.
 */
record DefinitionText(List<CommandDefinition> definitions) {
    private static final List<String> ORDER =
            List.of("ANALYZE", "CHIP", "TRAIN", "PREDICT", "EVAL", "BUNDLE");

    static DefinitionText of(String text, int splits, Path root) {
        List<CommandDefinition> all = new ArrayList<>();
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> add(all, line, splits, root));
        return new DefinitionText(all);
    }

    List<String> experiments() {
        return definitions.stream().map(d -> String.valueOf(d.experiment())).distinct().toList();
    }

    private static void add(List<CommandDefinition> all, String line, int splits, Path root) {
        String[] headAndRest = line.split(": ", 2);
        String[] typeAndOwner = headAndRest[0].split(" of ", 2);
        String[] ways = (headAndRest[1] + " ").split("->", 2);
        String name = typeAndOwner[0].replaceAll("[*!]", "");
        boolean isSplit = typeAndOwner[0].contains("*");
        int order = ORDER.contains(name) ? ORDER.indexOf(name) : ORDER.size();
        CommandType type = new CommandType(name, order, typeAndOwner[0].contains("!"));
        int count = isSplit ? splits : 1;
        for (int i = 0; i < count; i++) {
            all.add(
                    new CommandDefinition(
                            type,
                            count == 1 ? null : new SplitPart(i, count),
                            typeAndOwner[1],
                            inputs(ways[0], splits, root),
                            outputs(ways[1], isSplit ? i : -1, root),
                            false,
                            config(typeAndOwner[1], i)));
        }
    }

    private static List<String> inputs(String text, int splits, Path root) {
        List<String> uris = new ArrayList<>();
        for (String name : names(text)) {
            if (name.endsWith("*")) {
                String stem = name.substring(0, name.length() - 1);
                for (int i = 0; i < splits; i++) {
                    uris.add(root.resolve(stem + "-" + i).toString());
                }
            } else {
                uris.add(root.resolve(name).toString());
            }
        }
        return uris;
    }

    private static List<String> outputs(String text, int part, Path root) {
        return names(text).stream()
                .map(name -> root.resolve(part < 0 ? name : name + "-" + part).toString())
                .toList();
    }

    private static List<String> names(String text) {
        return Arrays.stream(text.strip().split("\\s+")).filter(n -> !n.isEmpty()).toList();
    }

    private static Map<String, Object> config(String experiment, int part) {
        Map<String, Object> task = new LinkedHashMap<>();
        task.put("class", "SemanticSegmentation");
        task.put("chipSize", 300);
        task.put("classes", List.of("water", "land"));
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("experiment", experiment);
        config.put("part", part);
        config.put("task", task);
        return config;
    }
}
