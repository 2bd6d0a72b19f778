package dev.quadrat.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.quadrat.dag.CommandType;
import dev.quadrat.dag.DagFixture;
import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanRequest;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

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
        assertThrows(IOException.class, () -> PlanDocument.read("no json"));
    }
}
