package dev.quadrat.architecture;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Every behaviour that is promised is shown by tests that exist: see the table beside this. */
class SemanticsTest {
    private static final Path TABLE =
            Path.of("src/test/resources/dev/quadrat/architecture/semantics.md");
    private static final int BEHAVIOURS = 34;
    private static final Pattern ROW =
            Pattern.compile("\\| *(\\d+) *\\| *([^|]+?) *\\| *([^|]*?) *\\|");

    /** A row of the table. */
    record Behaviour(int number, String text, List<String> tests) {}

    static List<Behaviour> read(String table) {
        List<Behaviour> rows = new ArrayList<>();
        Matcher row = ROW.matcher(table);
        while (row.find()) {
            List<String> tests =
                    Arrays.stream(row.group(3).split("\\s*(?:<br>|,)\\s*"))
                            .filter(name -> !name.isBlank())
                            .toList();
            rows.add(new Behaviour(Integer.parseInt(row.group(1)), row.group(2), tests));
        }
        return rows;
    }

    @Test
    void everyBehaviourStandsInTheTableOnce() throws IOException {
        assertEquals(
                IntStream.rangeClosed(1, BEHAVIOURS).boxed().toList(),
                read(Files.readString(TABLE)).stream().map(Behaviour::number).toList());
    }

    @Test
    void everyBehaviourIsShownByTestsThatExist() throws IOException {
        assertAll(
                read(Files.readString(TABLE)).stream()
                        .map(
                                row ->
                                        () -> {
                                            assertFalse(
                                                    row.tests().isEmpty(),
                                                    "nothing shows " + row.number());
                                            row.tests().forEach(SemanticsTest::assertExists);
                                        }));
    }

    @Test
    void aRowWithoutTestsAndATestThatIsGoneAreSeen() {
        assertEquals(
                List.of(
                        new Behaviour(7, "updates", List.of()),
                        new Behaviour(8, "io", List.of("a.BTest.c", "d.ETest.f"))),
                read(
                        """
                        | # | what    | tests                  |
                        |---|---------|------------------------|
                        | 7 | updates |                        |
                        | 8 | io      | a.BTest.c<br>d.ETest.f |
                        """));
        assertThrows(
                AssertionError.class, () -> assertExists("architecture.SemanticsTest.notThere"));
        assertThrows(AssertionError.class, () -> assertExists("architecture.NotThere.test"));
        assertThrows(AssertionError.class, () -> assertExists("architecture.SemanticsTest.read"));
    }

    private static void assertExists(String name) {
        int dot = name.lastIndexOf('.');
        try {
            Class<?> test = Class.forName("dev.quadrat." + name.substring(0, dot));
            boolean found =
                    Arrays.stream(test.getDeclaredMethods())
                            .filter(method -> method.getName().equals(name.substring(dot + 1)))
                            .anyMatch(
                                    method ->
                                            method.isAnnotationPresent(Test.class)
                                                    || method.isAnnotationPresent(
                                                            ParameterizedTest.class));
            if (!found) {
                throw new AssertionError("no such test: " + name);
            }
        } catch (ClassNotFoundException e) {
            throw new AssertionError("no such test: " + name, e);
        }
    }
}
