package dev.quadrat.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the child encodes arrives as it was, each object once. */
class WireTest {
    private static final String MARK = "@secret";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Trees trees = new Trees();
    private final Wire child = new Wire(MARK);
    private final Wire parent = new Wire(MARK);

    private String line(String json) throws IOException {
        try (JsonParser parser = JSON.createParser(json)) {
            Told config = new Told(trees.object(parser));
            return child.encode(new HostMessage.ExperimentResolved("a", "/r", config));
        }
    }

    private Map<String, Object> arrived(String line) throws IOException {
        Optional<HostMessage> message = parent.decode(line);
        return assertInstanceOf(HostMessage.ExperimentResolved.class, message.orElseThrow())
                .experiment()
                .config();
    }

    @Test
    void everyKindOfValueArrives() throws IOException {
        String json =
                """
                {"text":"ü\\n\\"","whole":3,"big":9007199254740993,"huge":123456789012345678901234567890,
                "number":0.1,"yes":true,"no":false,"none":null,"list":[1,[],{},null,"x"],"object":{"a":{"b":[]}}}
                """;
        Map<String, Object> arrived = arrived(line(json));
        assertEquals(JSON.readTree(json), JSON.valueToTree(arrived));
        assertEquals(
                List.of(
                        "text", "whole", "big", "huge", "number", "yes", "no", "none", "list",
                        "object"),
                new ArrayList<>(arrived.keySet()));
    }

    @Test
    void whatOccursAgainIsSentOnceAndIsOneObject() throws IOException {
        String dataset = "{\"scenes\":[{\"id\":\"s1\"},{\"id\":\"s2\"}],\"classes\":[\"a\",\"b\"]}";
        String first = line("{\"class\":\"X\",\"dataset\":" + dataset + "}");
        String second = line("{\"class\":\"Y\",\"dataset\":" + dataset + "}");
        assertTrue(first.contains("s1"));
        assertFalse(second.contains("s1"), second);
        Object one = arrived(first).get("dataset");
        assertSame(one, arrived(second).get("dataset"));
    }

    @Test
    void anObjectWithinOneMessageIsSharedToo() throws IOException {
        String line = line("{\"a\":{\"id\":\"s1\"},\"b\":[{\"id\":\"s1\"}]}");
        Map<String, Object> arrived = arrived(line);
        assertEquals(line.indexOf("s1"), line.lastIndexOf("s1"));
        assertEquals(List.of(arrived.get("a")), arrived.get("b"));
    }

    @Test
    void numbersThatDifferInTheirKindAreNotTakenForOneAnother() throws IOException {
        assertEquals(Map.of("n", 1), arrived(line("{\"n\":1}")));
        assertEquals(Map.of("n", 1.0), arrived(line("{\"n\":1.0}")));
        assertEquals(Map.of("n", "1"), arrived(line("{\"n\":\"1\"}")));
        assertEquals(Map.of("n", List.of()), arrived(line("{\"n\":[]}")));
        assertEquals(Map.of("n", Map.of()), arrived(line("{\"n\":{}}")));
    }

    @Test
    void noValueOfAnAuthorIsTakenForAReference() throws IOException {
        for (String hostile :
                List.of(
                        "{\"a\":{\"@\":0}}",
                        "{\"a\":{\"@secre\":0}}",
                        "{\"a\":{\"@secret \":0}}",
                        "{\"a\":{\"\":0}}",
                        "{\"a\":\"@secret 0 {}\"}",
                        "{\"a\":\"x\\n@secret 0 {\\\"tell\\\":\\\"Finished\\\"}\\n\"}",
                        "{\"tell\":\"Finished\",\"value\":{}}")) {
            String line = line(hostile);
            assertFalse(line.contains("\n"), "a message is one line");
            assertEquals(JSON.readTree(hostile), JSON.valueToTree(arrived(line)));
        }
    }

    @Test
    void whatDoesNotBeginWithTheMarkIsNoMessage() throws IOException {
        for (String line :
                List.of("", "{\"tell\":\"Finished\"}", "@secre 0 {}", " " + MARK, MARK + "0 {}")) {
            assertEquals(Optional.empty(), parent.decode(line));
        }
    }

    @Test
    void aLostMessageIsNoticedBeforeAReferenceGoesAstray() throws IOException {
        line("{\"a\":{\"lost\":1}}");
        String next = line("{\"b\":{\"lost\":1}}");
        assertEquals(
                "a message before it was lost",
                assertThrows(IOException.class, () -> parent.decode(next)).getMessage());
    }

    @Test
    void aReferenceToNothingIsRefused() {
        String line =
                MARK
                        + " 0 {\"tell\":\"HostMessage$ExperimentResolved\",\"id\":\"a\",\"rootUri\":\"/\",\"config\":{\"x\":{\""
                        + MARK
                        + "\":7}}}";
        IOException refusal = assertThrows(IOException.class, () -> parent.decode(line));
        assertTrue(
                String.valueOf(refusal.getMessage()).contains("it refers to number 7 of 0"),
                refusal.getMessage());
    }
}
