package dev.quadrat.ui.experiments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.dag.Problem;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class ArgumentFieldTest {
    @Test
    void numbers_areChecked() {
        assertEquals(Optional.empty(), field("whole number").wrong(" 12 "));
        assertEquals(
                Optional.of("the argument a is to be a whole number, not '1.5'"),
                field("whole number").wrong("1.5"));
        assertEquals(Optional.empty(), field("number").wrong("-1.5e3"));
        assertEquals(
                Optional.of("the argument a is to be a number, not '1,5'"),
                field("number").wrong("1,5"));
    }

    @Test
    void placesAreChecked() {
        assertEquals(Optional.empty(), field("path").wrong("/a b/ä.tif"));
        assertEquals(
                Optional.of("the argument a is to be a URI, not '/a b'"),
                field("URI").wrong("/a b"));
    }

    @Test
    void aChoiceThatIsGone_isToldWithThoseThereAre() {
        assertEquals(
                Optional.of("the argument a is to be one of DRAFT, FINAL, not 'OLD'"),
                field("one of DRAFT, FINAL").wrong("OLD"));
        assertEquals(Optional.empty(), field("one of DRAFT, FINAL").wrong("draft"));
        assertEquals(
                Optional.of("the argument a is to be true or false, not 'maybe'"),
                field("true or false").wrong("maybe"));
    }

    @Test
    void anEmptyField_isLeftToTheDefault() {
        for (String type : List.of("whole number", "URI", "one of A, B", "true or false")) {
            assertEquals(Optional.empty(), field(type).wrong(""));
        }
    }

    @Test
    void places_areThoseThatSaySo() {
        assertTrue(field("path").isPlace());
        assertTrue(field("URI").isPlace());
        assertTrue(named("root_uri").isPlace());
        assertTrue(named("dataFolder").isPlace());
        assertFalse(named("profile_name").isPlace());
        assertFalse(field("number").isPlace());
    }

    @Test
    void theEmptyField_tellsItsDefault() {
        assertEquals("red, nir", withDefault("comma-separated list", "red, nir").prompt());
        assertEquals("empty", withDefault("text", "").prompt());
        assertEquals("required", required("text").prompt());
        assertEquals("required: a, b, c", required("comma-separated list").prompt());
    }

    @Test
    void missingArguments_areEachToldAtTheirField() {
        Problem problem =
                Problem.error(
                        Problem.Kind.ARGUMENT,
                        "demo.Fields.expAll needs the arguments a and b; give them values: -a a"
                                + " VALUE -a b VALUE");
        ArgumentErrors errors =
                ArgumentErrors.of(
                        List.of(problem),
                        List.of(required("a", "text"), required("b", "text"), field("text")),
                        Map.of(),
                        Map.of());
        assertEquals(Map.of("a", "a value is needed", "b", "a value is needed"), errors.byName());
        assertEquals(List.of(), errors.others());
    }

    @Test
    void whatTheJarFindsWrong_isToldAtItsField() {
        Problem problem =
                Problem.error(
                        Problem.Kind.ARGUMENT,
                        "demo.Fields.expAll: the argument a is to be a whole number, not"
                                + " '99999999999'");
        assertEquals(
                Map.of("a", problem.message()),
                ArgumentErrors.of(
                                List.of(problem),
                                List.of(field("whole number")),
                                Map.of("a", "99999999999"),
                                Map.of("a", "99999999999"))
                        .byName());
    }

    @Test
    void whatWasToldOfAnotherValue_countsNoMore() {
        Problem problem =
                Problem.error(
                        Problem.Kind.ARGUMENT,
                        "demo.Fields.expAll needs the arguments a and b; give them values: -a a"
                                + " VALUE -a b VALUE");
        ArgumentErrors errors =
                ArgumentErrors.of(
                        List.of(problem),
                        List.of(required("a", "text"), required("b", "text")),
                        Map.of(),
                        Map.of("a", "half typed"));
        assertEquals(Map.of("b", "a value is needed"), errors.byName());
        assertEquals(List.of(), errors.others());
    }

    @Test
    void whatBelongsToNoField_isLeftForTheEnd() {
        Problem problem = Problem.error(Problem.Kind.ARGUMENT, "no method is called x");
        ArgumentErrors errors =
                ArgumentErrors.of(List.of(problem), List.of(field("text")), Map.of(), Map.of());
        assertEquals(Map.of(), errors.byName());
        assertEquals(List.of(problem), errors.others());
    }

    private static ArgumentField field(String type) {
        return new ArgumentField("a", type, "", false, "x");
    }

    private static ArgumentField named(String name) {
        return new ArgumentField(name, "text", "", true, "");
    }

    private static ArgumentField withDefault(String type, String value) {
        return new ArgumentField("a", type, "", false, value);
    }

    private static ArgumentField required(String type) {
        return required("a", type);
    }

    private static ArgumentField required(String name, String type) {
        return new ArgumentField(name, type, "", true, "");
    }
}
