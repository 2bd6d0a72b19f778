package dev.quadrat.installer;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The CloudFormation template as maps, lists and texts; functions such as {@code !Ref} are {@link
 * Call}s.
 */
record StackTemplate(Map<String, Object> root) {
    /** {@code !Sub 'some ${Text}'}, for instance. */
    record Call(String function, Object argument) {}

    static StackTemplate read() throws IOException {
        try (Reader text = Files.newBufferedReader(Path.of("installer/aws-batch/template.yaml"))) {
            return new StackTemplate(map(plain(new Yaml(new LoaderOptions()).compose(text))));
        }
    }

    Map<String, Object> section(String name) {
        return map(at(root, name));
    }

    Map<String, Object> resource(String name) {
        return map(at(section("Resources"), name));
    }

    Map<String, Object> properties(String resource) {
        return map(at(resource(resource), "Properties"));
    }

    Stream<String> resourcesOfType(String type) {
        return section("Resources").keySet().stream()
                .filter(name -> type.equals(resource(name).get("Type")));
    }

    /** The statements of a policy, those that hang on a condition among them. */
    List<Map<String, Object>> statements(String policy) {
        Object statements = at(properties(policy), "PolicyDocument", "Statement");
        return list(statements).stream()
                .map(s -> map(s instanceof Call(_, Object choice) ? list(choice).get(1) : s))
                .toList();
    }

    /** What such a policy allows, in the order of its statements. */
    Stream<String> allowed(String policy) {
        return statements(policy).stream().flatMap(s -> texts(at(s, "Action")));
    }

    /** What lies below these keys; what isn't there is a broken test. */
    static Object at(Object from, String... keys) {
        Object there = from;
        for (String key : keys) {
            Map<String, Object> map = map(there);
            if (!map.containsKey(key)) {
                throw new AssertionError("no " + key + " among " + map.keySet());
            }
            there = map.get(key);
        }
        return there;
    }

    @SuppressWarnings("unchecked") // made by plain()
    static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }

    @SuppressWarnings("unchecked") // made by plain()
    static List<Object> list(@Nullable Object value) {
        return (List<Object>) Objects.requireNonNull(value);
    }

    /** A text, or several. */
    static Stream<String> texts(@Nullable Object value) {
        return value instanceof List<?> several
                ? several.stream().map(StackTemplate::text)
                : Stream.of(text(value));
    }

    /** A text as it stands; the function around it doesn't matter, nor what else it takes. */
    static String text(@Nullable Object value) {
        return switch (Objects.requireNonNull(value)) {
            case Call(_, Object argument) -> text(argument);
            case List<?> parts -> text(parts.getFirst());
            case Object other -> other.toString();
        };
    }

    private static Object plain(Node node) {
        Object value =
                switch (node) {
                    case ScalarNode scalar -> scalar.getValue();
                    case SequenceNode sequence ->
                            sequence.getValue().stream().map(StackTemplate::plain).toList();
                    case MappingNode mapping -> plain(mapping);
                    default -> throw new AssertionError("no YAML for templates: " + node);
                };
        String tag = node.getTag().getValue();
        return tag.startsWith("!") ? new Call(tag.substring(1), value) : value;
    }

    private static Map<String, Object> plain(MappingNode mapping) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            String key = ((ScalarNode) entry.getKeyNode()).getValue();
            if (map.put(key, plain(entry.getValueNode())) != null) {
                throw new AssertionError(key + " stands twice");
            }
        }
        return map;
    }
}
