package dev.quadrat.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.quadrat.dag.CommandDefinition;
import dev.quadrat.dag.CommandType;
import dev.quadrat.dag.Item;
import dev.quadrat.dag.SplitPart;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the child encodes arrives as it was, each object once. */
class WireTest {
    private static final String MARK = "@secret";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Trees trees = new Trees();
    private final Wire child = new Wire(MARK);
    private final Wire parent = new Wire(MARK);

    private String line(String json) throws IOException {
        HostMessage message = new HostMessage.ExperimentResolved("a", "/r", new Told(tree(json)));
        return new String(child.encode(message), StandardCharsets.UTF_8);
    }

    private Optional<HostMessage> decode(String line) throws IOException {
        return parent.decode(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
    }

    private Map<String, Object> arrived(String line) throws IOException {
        Optional<HostMessage> message = decode(line);
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
            assertEquals(Optional.empty(), decode(line));
        }
    }

    @Test
    void aLostMessageIsNoticedBeforeAReferenceGoesAstray() throws IOException {
        line("{\"a\":{\"lost\":1}}");
        String next = line("{\"b\":{\"lost\":1}}");
        assertEquals(
                "a message before it was lost",
                assertThrows(IOException.class, () -> decode(next)).getMessage());
    }

    @Test
    void aReferenceToNothingIsRefused() {
        assertRefused("[true,\"x\",7]", "it refers to number 7 of 1");
        assertRefused("[false,-3]", "it refers to number 2 of 0");
        assertRefused("7", "it refers to number 7 of 0");
    }

    @Test
    void anythingElseThanATreeIsRefused() {
        assertRefused("\"x\"", "a tree was expected at column ");
        assertRefused("[true,null,1]", "a text was expected at column ");
    }

    private void assertRefused(String config, String message) {
        Wire fresh = new Wire(MARK);
        String line =
                MARK
                        + " 0 {\"tell\":\"HostMessage$ExperimentResolved\",\"id\":\"a\",\"rootUri\":\"/\",\"config\":"
                        + config
                        + "}";
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        IOException refusal = assertThrows(IOException.class, () -> fresh.decode(bytes));
        assertTrue(String.valueOf(refusal.getMessage()).contains(message), refusal.getMessage());
    }

    @Test
    void aTextThatOccursAgainIsSentOnceAndIsOneObject() throws IOException {
        String first = line("{\"uri\":\"/a/long/path.tif\"}");
        String second = line("{\"image\":\"/a/long/path.tif\"}");
        assertFalse(second.contains("path"), second);
        assertSame(arrived(first).get("uri"), arrived(second).get("image"));
    }

    @Test
    void aNumberThatIsNoneArrivesAsText() throws IOException {
        Tree tree = new Tree(true, new Object[] {"a", Double.NaN, "b", "x"}, Set.of());
        HostMessage message = new HostMessage.ExperimentResolved("a", "/r", new Told(tree));
        String line = new String(child.encode(message), StandardCharsets.UTF_8);
        assertEquals(Map.of("a", "NaN", "b", "x"), arrived(line));
    }

    @Test
    void partsArriveAsTheyWere() throws IOException {
        CommandType type = new CommandType("CHIP", 1, true);
        Piece whole = piece("[\"/a\",\"/b\"]", "[\"/c\",\"/d\"]", "{\"n\":1}", "12ab");
        Piece one = piece("[\"/a\"]", "[\"/c\"]", "{\"n\":2}", "12ab");
        Piece two = piece("[\"/b\"]", "[\"/d\"]", "{}", "");
        List<CommandPart> parts =
                List.of(
                        new CommandPart(type, new SplitPart(1, 3), true, whole, List.of(one, two)),
                        new CommandPart(type, null, false, one, List.of()));
        byte[] line = child.encode(new HostMessage.CommandDerived("exp", parts));
        HostMessage.CommandDerived arrived =
                assertInstanceOf(
                        HostMessage.CommandDerived.class,
                        parent.decode(ByteBuffer.wrap(line)).orElseThrow());
        Item first = new Item(List.of("/a"), List.of("/c"), Map.of("n", 2), "12ab");
        Item second = new Item(List.of("/b"), List.of("/d"), Map.of(), "");
        assertEquals(
                List.of(
                        new CommandDefinition(
                                type,
                                new SplitPart(1, 3),
                                "exp",
                                List.of("/a", "/b"),
                                List.of("/c", "/d"),
                                true,
                                Map.of("n", 1),
                                List.of(first, second)),
                        new CommandDefinition(
                                type,
                                null,
                                "exp",
                                List.of("/a"),
                                List.of("/c"),
                                false,
                                Map.of("n", 2),
                                List.of(first))),
                arrived.definitions());
    }

    private Piece piece(String inputs, String outputs, String config, String code)
            throws IOException {
        return new Piece(uris(inputs), uris(outputs), new Told(tree(config)), code);
    }

    private Told uris(String json) throws IOException {
        String[] uris = JSON.readValue(json, String[].class);
        return new Told(trees.list(List.of(uris)));
    }

    private Tree tree(String json) throws IOException {
        try (JsonParser parser = JSON.createParser(json)) {
            return trees.object(parser);
        }
    }
}
