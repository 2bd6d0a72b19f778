package dev.quadrat.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.storage.Stamp;
import dev.quadrat.storage.Storage;
import dev.quadrat.storage.s3.S3ForTests;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/** Records and claims need no disk: processes on several machines agree about outputs on S3. */
class ClaimsOnS3Test {
    private static final int CLAIMANTS = 6;

    private final Storage storage = S3ForTests.storage();
    private final String folder = S3ForTests.newBucket() + "/root/chip";
    private final String input = folder + "/in";
    private final String output = folder + "/größe 1.zip";

    private CommandFile command(String run) {
        CommandFile.Item item =
                new CommandFile.Item(
                        List.of(input), List.of(output), "fingerprint", "code", Map.of());
        return new CommandFile(
                CommandFile.SCHEMA,
                run,
                "chip",
                "CHIP",
                List.of(),
                folder,
                List.of(input),
                List.of(output),
                Map.of(),
                List.of(item));
    }

    /** Whoever must wait gives up. */
    private Claims claims(String run, Holder holder, List<String> waited) {
        return new Claims(
                storage,
                command(run),
                holder,
                Clock.fixed(ClaimsFixture.NOW, ZoneOffset.UTC),
                new Claims.Waiting() {
                    @Override
                    public void log(String line) {}

                    @Override
                    public void pause(String reason) throws InterruptedException {
                        waited.add(reason);
                        throw new InterruptedException(reason);
                    }
                });
    }

    private CompletionRecord record() throws IOException {
        RecordFile file = RecordFile.parse(storage.readText(RecordPlace.of(output)));
        return assertInstanceOf(CompletionRecord.class, file);
    }

    @Test
    void aCommandThatIsDoneIsRecordedWithTheMarksOfItsInputs()
            throws IOException, InterruptedException {
        storage.writeText(input, "in");
        Claims claims = claims("1", ClaimsFixture.alive(0), new ArrayList<>());
        assertTrue(claims.take());
        assertEquals(CompletionRecord.State.STARTED, record().state());
        storage.writeText(output, "four");
        Map<String, Stamp> inputs = new ItemRecords(storage).stamps(List.of(input));
        claims.complete(inputs);
        assertEquals(CompletionRecord.State.COMPLETED, record().state());
        assertEquals(Map.of("größe 1.zip", 4L), record().outputs());
        assertEquals(Map.of("in", inputs.getOrDefault(input, none())), record().inputs());
    }

    private static Stamp none() {
        return new Stamp(-1, ClaimsFixture.NOW, "");
    }

    @Test
    void ofManyProcessesOneAloneHasTheClaim() throws InterruptedException, IOException {
        storage.writeText(input, "in");
        Queue<String> taken = new ConcurrentLinkedQueue<>();
        Queue<Exception> others = new ConcurrentLinkedQueue<>();
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < CLAIMANTS; i++) {
            String run = String.valueOf(i);
            Holder holder = ClaimsFixture.alive(i);
            threads.add(
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        try {
                                            start.await();
                                            claims(run, holder, new ArrayList<>()).take();
                                            taken.add(run);
                                        } catch (IOException | InterruptedException e) {
                                            others.add(e);
                                        }
                                    }));
        }
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(1, taken.size(), () -> taken + " " + others);
        assertEquals(CLAIMANTS - 1, others.size());
        assertTrue(
                others.stream().allMatch(InterruptedException.class::isInstance), others::toString);
        assertEquals(taken.peek(), record().runId());
    }
}
