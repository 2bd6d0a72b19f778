package dev.quadrat.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Claims on remote storage, by processes that can't see each other. */
class LeaseTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private final LeaseFixture fixture = new LeaseFixture();

    private static String at(String pattern) {
        return DateTimeFormatter.ofPattern(pattern)
                .format(LeaseFixture.NOW.atZone(ZoneId.systemDefault()));
    }

    private static final String GONE =
            "run 1 began to make s3://bucket/chip/a.zip at %s and is gone; this one takes over"
                    .formatted(at("uuuu-MM-dd HH:mm"));

    private static String waits(String who) {
        return "waits: run 1 (%s) has been making s3://bucket/chip/a.zip since %s"
                .formatted(who, at("HH:mm"));
    }

    private String taker() throws IOException {
        return fixture.record().state() + " by " + fixture.record().runId();
    }

    @Test
    void aLeaseLiesBesideWhatIsClaimedAndGoesWithTheClaim() throws Exception {
        Claims claims = fixture.claims("1", LeaseFixture.on("gpu-7"));
        assertTrue(claims.take());
        String lease = fixture.lease();
        assertTrue(lease.startsWith("s3://bucket/chip/.quadrat/lease-"), lease);
        assertEquals(LeaseFixture.NOW, Lease.renewed(fixture.storage.readText(lease)));
        claims.release();
        assertFalse(fixture.storage.exists(lease));
    }

    @Test
    void aLeaseIsOverWhenAllIsComplete() throws Exception {
        Claims claims = fixture.claims("1", LeaseFixture.on("gpu-7"));
        assertTrue(claims.take());
        String lease = fixture.lease();
        claims.complete(Map.of());
        assertEquals("COMPLETED by 1", taker());
        assertFalse(fixture.storage.exists(lease));
    }

    @Test
    void whoseLeaseIsRenewedIsWaitedFor() throws Exception {
        Claims first = fixture.claims("1", LeaseFixture.on("gpu-7"));
        assertTrue(first.take());
        for (int i = 0; i < 10; i++) {
            fixture.whileWaiting.add(
                    () -> {
                        fixture.clock.pass(MINUTE);
                        fixture.renew(fixture.clock.instant());
                    });
        }
        fixture.whileWaiting.add(first::release);
        assertTrue(fixture.claims("2", LeaseFixture.on("gpu-8")).take());
        assertEquals("STARTED by 2", taker());
        assertEquals(
                List.of(waits("process 4711 on the machine gpu-7")),
                fixture.told.stream().distinct().toList());
        assertEquals(11, fixture.told.size());
    }

    @Test
    void whoseLeaseIsNotRenewedForThreeMinutesIsDead() throws Exception {
        assertTrue(fixture.claims("1", LeaseFixture.on("gpu-7")).take());
        String lease = fixture.lease();
        fixture.passWhileWaiting(3, MINUTE);
        assertTrue(fixture.claims("2", LeaseFixture.on("gpu-8")).take());
        assertEquals("STARTED by 2", taker());
        assertEquals(4, fixture.told.size());
        assertEquals(GONE, fixture.told.getLast());
        assertFalse(fixture.storage.exists(lease), "nothing of it is left");
    }

    @Test
    void anOldLeaseIsBelievedDeadWhenItIsSilentForAMinute() throws Exception {
        assertTrue(fixture.claims("1", LeaseFixture.on("gpu-7")).take());
        fixture.clock.pass(Duration.ofHours(1));
        fixture.passWhileWaiting(1, MINUTE);
        assertTrue(fixture.claims("2", LeaseFixture.on("gpu-8")).take());
        assertEquals(2, fixture.told.size());
    }

    @Test
    void whoseClockIsWrongByAnHourLivesAsLongAsItWrites() throws Exception {
        Claims first = fixture.claims("1", LeaseFixture.on("gpu-7"));
        assertTrue(first.take());
        fixture.renew(LeaseFixture.NOW.minusSeconds(3600));
        for (int i = 0; i < 10; i++) {
            fixture.whileWaiting.add(
                    () -> {
                        fixture.clock.pass(Lease.PERIOD);
                        fixture.renew(fixture.clock.instant().minusSeconds(3600));
                    });
        }
        fixture.whileWaiting.add(first::giveUp);
        assertTrue(fixture.claims("2", LeaseFixture.on("gpu-8")).take());
        assertEquals(12, fixture.told.size());
    }

    @Test
    void aClaimThatWasGivenUpIsTakenAtOnceAndItsOutputCountsAsBegun() throws Exception {
        Claims first = fixture.claims("1", LeaseFixture.on("gpu-7"));
        assertTrue(first.take());
        first.giveUp();
        assertEquals("STARTED by 1", taker());
        assertTrue(fixture.claims("2", LeaseFixture.on("gpu-8")).take());
        assertEquals(List.of(GONE), fixture.told);
    }

    @Test
    void aLaterAttemptOfTheSameJobTakesOverAtOnce() throws Exception {
        assertTrue(fixture.claims("1", LeaseFixture.job("j-1:3", 1)).take());
        assertTrue(fixture.claims("1", LeaseFixture.job("j-1:3", 2)).take());
        assertEquals(Optional.of(2), attempt());
        assertEquals(List.of(GONE), fixture.told);
    }

    private Optional<Integer> attempt() throws IOException {
        return Optional.ofNullable(fixture.record().holder().job()).map(BatchJob::attempt);
    }

    @Test
    void anotherJobOfTheSameCommandWaitsEvenOnTheSameMachine() throws Exception {
        Claims first = fixture.claims("1", LeaseFixture.job("j-1:3", 1));
        assertTrue(first.take());
        fixture.whileWaiting.add(first::release);
        assertTrue(fixture.claims("1", LeaseFixture.job("j-1:4", 2)).take());
        assertEquals(
                List.of(waits("AWS Batch job j-1:3 on the machine ip-10-0-0-7")), fixture.told);
    }

    @Test
    void anEarlierAttemptThatWakesUpTakesNothingBack() throws Exception {
        assertTrue(fixture.claims("1", LeaseFixture.job("j-1", 2)).take());
        fixture.whileWaiting.add(
                () -> {
                    throw new IOException("it waits");
                });
        Claims earlier = fixture.claims("1", LeaseFixture.job("j-1", 1));
        assertEquals("it waits", assertThrows(IOException.class, earlier::take).getMessage());
    }

    @Test
    void whoSleptAndLostItsClaimLearnsSoBeforeItWritesAnything() throws Exception {
        LeaseFixture.HandClock itsClock = new LeaseFixture.HandClock();
        Claims sleeper = fixture.claims("1", LeaseFixture.on("gpu-7"), "chip", itsClock);
        assertTrue(sleeper.take());
        sleeper.confirm();
        itsClock.pass(Duration.ofHours(8));
        sleeper.confirm();
        assertEquals(itsClock.instant(), Lease.renewed(fixture.storage.readText(fixture.lease())));
        fixture.passWhileWaiting(3, MINUTE);
        assertTrue(fixture.claims("2", LeaseFixture.on("gpu-8")).take());
        itsClock.pass(Duration.ofHours(8));
        String lost =
                "s3://bucket/chip/.quadrat/a.zip.json was changed by somebody else while this"
                        + " command ran; run it again";
        assertEquals(lost, assertThrows(IOException.class, sleeper::confirm).getMessage());
        assertEquals(
                lost,
                assertThrows(IOException.class, () -> sleeper.complete(Map.of())).getMessage());
        sleeper.release();
        assertEquals("STARTED by 2", taker());
    }

    @Test
    void aPlanSeesWhoLivesByItsLease() throws Exception {
        assertTrue(fixture.claims("1", LeaseFixture.on("gpu-7")).take());
        Holder holder = fixture.record().holder();
        assertTrue(isAtWork(holder));
        fixture.clock.pass(Lease.VALID);
        assertFalse(isAtWork(holder));
        fixture.renew(fixture.clock.instant());
        assertTrue(isAtWork(holder));
        fixture.storage.writeText(fixture.lease(), "no lease");
        assertFalse(isAtWork(holder));
        fixture.storage.delete(fixture.lease());
        assertFalse(isAtWork(holder));
    }

    private boolean isAtWork(Holder holder) {
        return new Holders(fixture.storage, fixture.clock.instant())
                .isAtWork(holder, LeaseFixture.NOW);
    }

    @Test
    void whatIsNotOnRemoteStorageNeedsNoLease() {
        Holder holder = Holder.current(LeaseFixture.NOW);
        String json = RunJson.write(holder);
        assertFalse(json.contains("lease") || json.contains("job"), json);
    }

    @Test
    void aJobIsKnownByItsIdAndItsIndex() {
        assertEquals(Optional.empty(), BatchJob.of(Map.of()));
        assertEquals(
                Optional.of(new BatchJob("j", 1)), BatchJob.of(Map.of("AWS_BATCH_JOB_ID", "j")));
        for (String id : List.of("j", "j:7")) {
            assertEquals(
                    Optional.of(new BatchJob("j:7", 2)),
                    BatchJob.of(
                            Map.of(
                                    "AWS_BATCH_JOB_ID", id,
                                    "AWS_BATCH_JOB_ARRAY_INDEX", "7",
                                    "AWS_BATCH_JOB_ATTEMPT", "2")));
        }
    }
}
