package dev.quadrat.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.dag.Change;
import dev.quadrat.dag.FieldDifference;
import dev.quadrat.dag.Reason;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class ChangesTest {
    @Test
    void fields_areATable_andTheRestSentences() {
        FieldDifference size = new FieldDifference("chipSize", "300", "512");
        Changes changes =
                Changes.of(
                        new Reason.Changed(
                                List.of(
                                        new Change.InputChanged("/data/labels.geojson"),
                                        new Change.FieldChanged(size),
                                        new Change.CodeChanged("org.example.Net")),
                                Instant.EPOCH,
                                false));
        assertEquals(List.of(size), changes.fields());
        assertEquals(
                List.of("/data/labels.geojson changed", "the code of org.example.Net changed"),
                changes.others());
    }

    @Test
    void anyOtherReason_tellsOfNoChange() {
        assertTrue(Changes.of(new Reason.UpstreamRuns("a", "CHIP of a", false)).isEmpty());
    }
}
