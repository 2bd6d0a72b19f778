package dev.quadrat.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.api.Arg;

import org.junit.jupiter.api.Test;

import java.lang.reflect.Method;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class ArgumentValueTest {
    enum Size {
        SMALL,
        LARGE
    }

    /** Called like a type that is supported, and is none. */
    record Path() {}

    record URL() {}

    @SuppressWarnings("unused")
    interface Methods {
        void all(
                String text,
                int whole,
                Long big,
                double number,
                Boolean flag,
                Size size,
                java.nio.file.Path path,
                URI uri,
                List<String> list);

        void unsupported(Path path, URL url, List<Integer> numbers, Object any, String[] texts);

        void annotated(
                @Arg(value = "root_uri", description = "where", defaultValue = "${home}/x ${other}")
                        String root,
                @Arg("size") Size size);
    }

    private static List<ArgumentValue> of(String method) {
        Method found =
                Arrays.stream(Methods.class.getMethods())
                        .filter(m -> m.getName().equals(method))
                        .findFirst()
                        .orElseThrow();
        return Arrays.stream(found.getParameters())
                .map(p -> new ArgumentValue(p, Map.of("home", "/q")))
                .toList();
    }

    @Test
    void everySupportedTypeIsDescribedAndRead() {
        assertEquals(
                List.of(
                        "text",
                        "whole number",
                        "whole number",
                        "number",
                        "true or false",
                        "one of SMALL, LARGE",
                        "path",
                        "URI",
                        "comma-separated list"),
                of("all").stream().map(ArgumentValue::typeText).toList());
        List<String> texts =
                List.of(" a ", " 7", "-8", "1e3", "Yes", "large", "a/b", "s3://b/k", "x, y ,z");
        List<Object> values =
                List.of(
                        " a ",
                        7,
                        -8L,
                        1000.0,
                        true,
                        Size.LARGE,
                        java.nio.file.Path.of("a/b"),
                        URI.create("s3://b/k"),
                        List.of("x", "y", "z"));
        for (int i = 0; i < texts.size(); i++) {
            assertEquals(values.get(i), of("all").get(i).parse(texts.get(i)));
        }
        assertEquals(List.of(), of("all").getLast().parse(" "));
    }

    @Test
    void otherTypesAreNotSupportedWhateverTheirNames() {
        for (ArgumentValue argument : of("unsupported")) {
            assertFalse(argument.isSupported(), argument.parameter().toString());
        }
        assertTrue(of("all").stream().allMatch(ArgumentValue::isSupported));
    }

    @Test
    void aTextThatIsNoSuchValueIsRefused() {
        List<ArgumentValue> all = of("all");
        for (int i : new int[] {1, 2, 3, 4, 5}) {
            assertThrows(IllegalArgumentException.class, () -> all.get(i).parse("medium"));
        }
    }

    @Test
    void anAnnotationNamesDescribesAndGivesADefaultWithItsVariablesFilledIn() {
        ArgumentValue root = of("annotated").getFirst();
        assertEquals(
                new ExperimentMethod.Argument("root_uri", "text", "where", "/q/x ${other}"),
                root.describe());
        assertEquals(Optional.empty(), of("annotated").getLast().defaultText());
    }
}
