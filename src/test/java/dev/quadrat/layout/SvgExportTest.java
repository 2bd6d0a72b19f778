package dev.quadrat.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.dag.Plan;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import javax.xml.parsers.DocumentBuilderFactory;

class SvgExportTest {
    @Test
    void thePictureIsAsExpected() throws IOException {
        Golden.assertSame("two-experiments.svg", svg(DagText.plan(Plans.TWO_EXPERIMENTS)));
    }

    @Test
    void thePictureIsTheSameInEveryLocale() {
        Plan plan = DagText.plan(Plans.experiments(200));
        String expected = svg(plan);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertEquals(expected, svg(plan));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void everyCommandHasAnElementWithItsIdAndTheReasonAsTitle() throws Exception {
        Plan plan = DagText.plan(Plans.TWO_EXPERIMENTS);

        Map<String, Element> groups = groups(svg(plan));

        for (String id : plan.dag().order()) {
            Element group = element(groups, id);
            assertTrue(title(group).contains(plan.command(id).reason().text()), id);
        }
        assertEquals("CHIP ×4 of land-32: 4 done", title(element(groups, "CHIP/land-32/4")));
    }

    @Test
    void doneIsToldByWordAndTick() throws Exception {
        Plan plan = DagText.plan("ANALYZE a done");

        Element group = element(groups(svg(plan)), "analyze-a");

        assertTrue(group.getTextContent().contains("done"));
        Element icon = (Element) group.getElementsByTagName("path").item(0);
        assertEquals(StateIcons.TICK, icon.getAttribute("d"));
    }

    @Test
    void textThatIsNoXmlIsEscapedAndControlCharactersAreDropped() throws Exception {
        Plan plan = DagText.plan("TRAIN <&\"ä'\u0001\u001b[31m-日本");

        String svg = svg(plan);

        assertFalse(svg.contains("\u0001") || svg.contains("\u001b"));
        Map<String, Element> groups = groups(svg);
        assertEquals("[train-<&\"ä'[31m-日本]", groups.keySet().toString());
        assertTrue(groups.values().iterator().next().getTextContent().contains("<&\"ä'[31m-日本"));
    }

    @Test
    void aLongIdIsCutInTheMiddleButWholeInTheTitle() throws Exception {
        String owner = "an-experiment-whose-name-tells-everything-that-is-special-64";
        Plan plan = DagText.plan("TRAIN " + owner);

        Element group = element(groups(svg(plan)), "train-" + owner);

        assertTrue(title(group).contains(owner));
        Element text = (Element) group.getElementsByTagName("text").item(2);
        assertTrue(text.getTextContent().matches("an-experiment-.*….*-64"), text.getTextContent());
    }

    @Test
    void aFoldedFrameTellsItsStatesInNumbers() throws Exception {
        Plan plan = DagText.plan("CHIP×100 a done, done, to run");

        Element group = element(groups(svg(plan)), "CHIP/a/100");

        assertEquals("CHIP ×100 of a: 2 done, 98 to run", title(group));
        assertTrue(group.getTextContent().contains("98 to run"));
    }

    @Test
    void aRunIsDrawnWithItsOwnStates() {
        Plan plan = DagText.plan("TRAIN a\nEVAL a <- train-a");
        Palette palette = Palette.dark();
        StateLooks run = id -> palette.look(id.startsWith("train") ? "FAILED" : "BLOCKED");

        String svg = SvgExport.of(DagLayouts.of(plan.dag()), plan, run, palette);

        assertTrue(svg.contains(">failed<"));
        assertTrue(svg.contains(">blocked<"));
        assertTrue(svg.contains("<pattern id=\"hatch-"));
    }

    @Test
    void anEmptyPlanIsAPictureToo() throws Exception {
        Plan plan = Plan.failed(java.util.List.of());

        Document document = parse(svg(plan));

        assertEquals("svg", document.getDocumentElement().getTagName());
        assertEquals("0 commands", title(document.getDocumentElement()));
    }

    private static String svg(Plan plan) {
        return SvgExport.of(DagLayouts.of(plan.dag()), plan);
    }

    private static Map<String, Element> groups(String svg) throws Exception {
        var found = parse(svg).getElementsByTagName("g");
        Map<String, Element> groups = new LinkedHashMap<>();
        for (int i = 0; i < found.getLength(); i++) {
            Element group = (Element) found.item(i);
            groups.put(group.getAttribute("id"), group);
        }
        return groups;
    }

    private static Element element(Map<String, Element> groups, String id) {
        return Objects.requireNonNull(groups.get(id), id);
    }

    private static String title(Element element) {
        return element.getElementsByTagName("title").item(0).getTextContent();
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)));
    }
}
