package dev.quadrat.storage.s3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.storage.s3.ScriptedS3.Answer;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Races that S3 judges, and answers that never arrive. */
class ConditionalPutTest {
    private static final String URI = "s3://data/.quadrat/a.json";

    @Test
    void whoseAnswerWasLostHasWonAllTheSame() throws IOException {
        String uri = S3ForTests.newBucket() + "/.quadrat/claim.json";
        try (FlakyWire wire = new FlakyWire(S3ForTests.endpoint(), "^PUT ", 1)) {
            S3Storage flaky = S3ForTests.storage(wire.uri());
            assertTrue(flaky.writeTextIf(uri, Optional.empty(), "mine"));
            assertEquals(0, wire.leftToLose());
        }
        try (FlakyWire wire = new FlakyWire(S3ForTests.endpoint(), "^PUT ", 1)) {
            S3Storage flaky = S3ForTests.storage(wire.uri());
            assertTrue(flaky.writeTextIf(uri, Optional.of("mine"), "mine too"));
            assertEquals(0, wire.leftToLose());
        }
        assertEquals("mine too", S3ForTests.storage().readText(uri));
    }

    @Test
    void whoComesSecondWithTheSameTextHasLost() throws IOException {
        String uri = S3ForTests.newBucket() + "/.quadrat/claim.json";
        S3Storage storage = S3ForTests.storage();
        assertTrue(storage.writeTextIf(uri, Optional.empty(), "same"));
        assertFalse(storage.writeTextIf(uri, Optional.empty(), "same"));
    }

    @Test
    void whenS3AsksToTryAgainItIsTriedAgain() throws IOException {
        AtomicInteger puts = new AtomicInteger();
        try (ScriptedS3 server =
                new ScriptedS3(
                        request ->
                                puts.incrementAndGet() < 3
                                        ? Answer.error(409, "ConditionalRequestConflict")
                                        : Answer.OK)) {
            assertTrue(S3ForTests.storage(server.uri()).writeTextIf(URI, Optional.empty(), "text"));
            assertEquals(3, puts.get());
        }
    }

    @Test
    void whoMeetsOthersForEverIsTold() throws IOException {
        try (ScriptedS3 server =
                new ScriptedS3(request -> Answer.error(409, "ConditionalRequestConflict"))) {
            S3Storage storage = S3ForTests.storage(server.uri());
            assertEquals(
                    URI + " can't be written: others write there all the time",
                    assertThrows(
                                    IOException.class,
                                    () -> storage.writeTextIf(URI, Optional.empty(), "text"))
                            .getMessage());
            assertEquals(20, server.requests().size());
        }
    }

    @Test
    void whatWasDeletedBetweenLookAndWriteIsNotWritten() throws IOException {
        try (ScriptedS3 server =
                new ScriptedS3(
                        request ->
                                request.startsWith("GET")
                                        ? new Answer(200, "old")
                                        : Answer.error(404, "NoSuchKey"))) {
            S3Storage storage = S3ForTests.storage(server.uri());
            assertFalse(storage.writeTextIf(URI, Optional.of("old"), "new"));
            List<String> methods =
                    server.requests().stream().map(r -> r.substring(0, r.indexOf(' '))).toList();
            assertEquals(List.of("GET", "PUT", "HEAD"), methods);
        }
    }
}
