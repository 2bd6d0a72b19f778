package dev.quadrat.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.dag.CommandType;
import dev.quadrat.dag.DagFixture;
import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanRequest;
import dev.quadrat.dag.Rerun;
import dev.quadrat.dag.Subset;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

class PlanDocumentTest {
    private static final String STANDARD =
            """
            CHIP 1/2 a,b: /scene.tif -> /chips/1.zip {chip_size=300}
            CHIP 2/2 a,b: /scene.tif -> /chips/2.zip {chip_size=300}
            TRAIN b: /chips/1.zip /chips/2.zip -> /model {trees=9} gpu
            TRAIN a: /chips/1.zip /chips/2.zip -> /model {trees=8} gpu
            EVAL a: /model ->
            """;

    private static final String CUSTOM =
            """
            ZEBRA a: /scene.tif -> /z
            POLYGONIZE a: /scene.tif -> /p
            aux COMPARE a: /z /p -> /c
            aux NOTE a: /z ->
            """;

    private static Plan plan(String text) {
        return DagFixture.plan(text, PlanRequest.everything(), "/scene.tif /chips/1.zip");
    }

    private static List<CommandType> types(Plan plan) {
        return plan.commands().stream().map(c -> c.command().type()).toList();
    }

    private static String golden() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(PlanDocumentTest.class.getResourceAsStream("plan.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void thePlanStandsInTheJsonAsAgreed() throws IOException {
        Plan plan = plan(STANDARD);
        String json = PlanDocument.of(plan).prettyJson() + "\n";
        assertEquals(golden(), json.replaceAll("-[0-9a-f]{12}\"", "-HASH\""));
    }

    @Test
    void aPlanComesBackAsItWasWritten() throws IOException {
        for (String text : List.of(STANDARD, CUSTOM)) {
            PlanDocument written = PlanDocument.of(plan(text));
            PlanDocument read = PlanDocument.read(written.json());
            assertEquals(written, read);
            assertEquals(written, PlanDocument.of(read.plan()));
        }
    }

    @Test
    void typesOfOnesOwnKeepTheirOrderAndStayAuxiliary() throws IOException {
        Plan plan = plan(CUSTOM);
        Plan read = PlanDocument.read(PlanDocument.of(plan).json()).plan();
        assertEquals(plan.dag().order(), read.dag().order());
        assertEquals(types(plan), types(read));
        assertEquals(plan.withoutOutput(), read.withoutOutput());
    }

    @Test
    void aPlanOfStandardTypesSaysNothingOfTypes() {
        assertFalse(PlanDocument.of(plan(STANDARD)).json().contains("\"types\""));
    }

    @Test
    void anEmptyPlanComesBack() throws IOException {
        PlanDocument none = PlanDocument.of(Plan.failed(List.of()));
        assertEquals(none, PlanDocument.read(none.prettyJson()));
    }

    @Test
    void anotherSchemaIsRefused() {
        assertEquals(
                "this is no plan of Quadrat, or one of another version: its schema is 2, not 1",
                assertThrows(IOException.class, () -> PlanDocument.read("{\"schema\":2}"))
                        .getMessage());
        assertEquals(
                "this is no plan of Quadrat, or one of another version: its schema is missing, not"
                        + " 1",
                assertThrows(IOException.class, () -> PlanDocument.read("[]")).getMessage());
        assertEquals(
                "this is no plan of Quadrat, or one of another version: its schema is \"1\", not 1",
                refusal("{\"schema\":\"1\"}"));
    }

    private static String refusal(String json) {
        return String.valueOf(
                assertThrows(IOException.class, () -> PlanDocument.read(json)).getMessage());
    }

    /** A written plan, one text of it replaced by another. */
    private static String refusal(String found, String replacement) {
        String json =
                PlanDocument.of(plan(STANDARD), source()).json().replaceAll("-[0-9a-f]{12}", "-x");
        assertTrue(json.contains(found), json);
        return refusal(json.replaceFirst(Pattern.quote(found), replacement))
                .replace("this is no whole plan of Quadrat: ", "");
    }

    private static PlanSource source() {
        return new PlanSource(
                "/work",
                List.of("/demo.jar"),
                List.of("*Set"),
                "exp",
                List.of("*.expOne"),
                List.of("a*"),
                Map.of("root_uri", "/root"),
                4,
                List.of("CHIP"),
                Subset.from("chip-1"),
                Rerun.STALE,
                true);
    }

    @Test
    void whatThePlanWasMadeFromComesBack() throws IOException {
        PlanDocument written = PlanDocument.of(plan(STANDARD), source());
        assertEquals(written, PlanDocument.read(written.prettyJson()));
        assertEquals(
                new PlanRequest(List.of("CHIP"), Subset.from("chip-1"), Rerun.STALE, true),
                source().request());
    }

    @Test
    void aPlanThatNobodyMakesAgainSaysNothingOfItsSource() {
        assertFalse(PlanDocument.of(plan(STANDARD)).json().contains("\"source\""));
    }

    @Test
    void whatIsNoJsonIsToldInOneLineWithItsPlace() {
        assertEquals(
                "this is no whole plan of Quadrat: line 1: Unrecognized token 'no': was expecting"
                        + " (JSON String, Number, Array, Object or token 'null', 'true' or"
                        + " 'false')",
                refusal("no json"));
        assertEquals(1, refusal("{\"schema\":1,\n \"commands\":[").lines().count());
        assertEquals(1, refusal("{\"schema\":1} {}").lines().count());
        assertEquals(1, refusal("[".repeat(5000)).lines().count());
        assertEquals(
                "this is no plan of Quadrat, or one of another version: its schema is missing, not"
                        + " 1",
                refusal(""));
    }

    @Test
    void aFieldThatIsMissingOrOfAnotherKindIsToldWithItsPlace() {
        assertEquals(
                "this is no whole plan of Quadrat: commands is missing", refusal("{\"schema\":1}"));
        assertEquals(
                "commands[1].state: 'BUSY' is not known here",
                refusal("\"state\":\"TO_RUN\"", "\"state\":\"BUSY\""));
        assertEquals("commands[0]: id is missing", refusal("\"id\":", "\"name\":"));
        assertEquals("commands[0]: inputs is missing", refusal("\"inputs\":[", "\"in\":["));
        assertEquals(
                "commands[0]: inputs[0] is missing",
                refusal("\"inputs\":[\"/scene.tif\"]", "\"inputs\":[null]"));
        assertEquals(
                "commands[0].config: something else is expected here",
                refusal("\"config\":{\"chip_size\":300}", "\"config\":7"));
        assertEquals(
                "commands[0].split.index: 'x' is not known here",
                refusal("\"index\":0", "\"index\":\"x\""));
        assertEquals("source: splits is 0, not 1 or more", refusal("\"splits\":4", "\"splits\":0"));
        assertEquals("source.subset: a field is missing", refusal("\"from\":", "\"since\":"));
        assertEquals("source: jars is empty", refusal("\"jars\":[\"/demo.jar\"]", "\"jars\":[]"));
    }

    @Test
    void edgesThatLeadNowhereAndIdsThatComeTwiceAreTold() {
        assertEquals(
                "an edge has two ends, not 1",
                refusal("\"edges\":[[\"chip-1-x\",\"train-model-x\"]", "\"edges\":[[\"a\"]"));
        assertEquals(
                "no command at an end of a → b",
                refusal("\"edges\":[[\"chip-1-x\",\"train-model-x\"]", "\"edges\":[[\"a\",\"b\"]"));
        assertEquals(
                "two commands have the same id",
                refusal("\"id\":\"chip-1-x\"", "\"id\":\"chip-2-x\""));
    }
}
