package dev.quadrat.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.storage.Stamp;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;

class ClaimsTest {
    private static final String TIME = at("HH:mm");
    private static final String DAY = at("uuuu-MM-dd HH:mm");

    @TempDir Path folder;
    private ClaimsFixture fixture = new ClaimsFixture(Path.of(""));

    private static String at(String pattern) {
        return DateTimeFormatter.ofPattern(pattern)
                .format(ClaimsFixture.NOW.atZone(ZoneId.systemDefault()));
    }

    @BeforeEach
    void write() throws IOException {
        fixture = new ClaimsFixture(folder);
        fixture.write("in", "in");
    }

    private Map<String, Stamp> inputs() throws IOException {
        return new ItemRecords(fixture.storage).stamps(List.of(fixture.uri("in")));
    }

    private void complete(CommandFile command, Holder holder)
            throws IOException, InterruptedException {
        Claims claims = fixture.claims(command, holder);
        assertTrue(claims.take());
        claims.complete(inputs());
    }

    @Test
    void whatNobodyMakesIsTakenAndRecordedAsComplete() throws Exception {
        Holder self = ClaimsFixture.alive(0);
        Claims claims = fixture.claims(fixture.command("1", "a"), self);
        assertTrue(claims.take());
        assertEquals("STARTED by 1", fixture.at("a"));
        fixture.write("a", "four");
        claims.complete(inputs());
        CompletionRecord record = assertInstanceOf(CompletionRecord.class, fixture.record("a"));
        assertEquals(
                new CompletionRecord(
                        CompletionRecord.SCHEMA,
                        CompletionRecord.State.COMPLETED,
                        "1",
                        "chip",
                        self,
                        ClaimsFixture.NOW,
                        ClaimsFixture.NOW,
                        Map.of("a", 4L),
                        Map.of("in", inputs().get(fixture.uri("in"))),
                        "fingerprint",
                        "code",
                        "development",
                        Map.of("scene", "a")),
                record);
        assertEquals(List.of(), fixture.told);
    }

    @Test
    void twoOutputsOfOneItemHaveOneRecordAndAPointerToIt() throws Exception {
        Claims claims = fixture.claims(fixture.command("1", "z/b,y/a"), ClaimsFixture.alive(0));
        assertTrue(claims.take());
        assertEquals("STARTED by 1", fixture.at("y/a"));
        assertEquals("STARTED by 1", fixture.at("z/b"));
        fixture.write("y/a", "a");
        fixture.write("z/b", "bb");
        claims.complete(inputs());
        CompletionRecord record = assertInstanceOf(CompletionRecord.class, fixture.record("y/a"));
        assertEquals(Map.of("a", 1L, "../z/b", 2L), record.outputs());
        assertEquals("see ../y/a", fixture.at("z/b"));
    }

    @Test
    void whatIsReleasedIsAsItWasBefore() throws Exception {
        complete(fixture.command("1", "a,b"), ClaimsFixture.alive(0));
        String before = Files.readString(fixture.place("a"));
        Claims claims = fixture.claims(fixture.command("2", "a,b", "c"), ClaimsFixture.alive(1));
        assertTrue(claims.take());
        assertEquals("STARTED by 2", fixture.at("a"));
        assertEquals("STARTED by 2", fixture.at("b"));
        claims.release();
        assertEquals(before, Files.readString(fixture.place("a")));
        assertEquals("see a", fixture.at("b"));
        assertEquals("nothing", fixture.at("c"));
    }

    @Test
    void whatAnotherTookOverMeanwhileIsNotReleased() throws Exception {
        Claims first = fixture.claims(fixture.command("1", "a"), ClaimsFixture.dead());
        assertTrue(first.take());
        Claims second = fixture.claims(fixture.command("2", "a"), ClaimsFixture.alive(0));
        assertTrue(second.take());
        first.release();
        assertEquals("STARTED by 2", fixture.at("a"));
    }

    @Test
    void aRecordThatSomebodyElseChangedIsNotCompleted() throws Exception {
        Claims claims = fixture.claims(fixture.command("1", "a"), ClaimsFixture.alive(0));
        assertTrue(claims.take());
        Files.delete(fixture.place("a"));
        assertEquals(
                fixture.place("a")
                        + " was changed by somebody else while this command ran; run it again",
                assertThrows(IOException.class, () -> claims.complete(inputs())).getMessage());
    }

    @Test
    void theClaimOfADeadProcessIsTakenOverAndItsFilesAreKnown() throws Exception {
        assertTrue(fixture.claims(fixture.command("1", "a"), ClaimsFixture.dead()).take());
        Claims second = fixture.claims(fixture.command("2", "a"), ClaimsFixture.alive(0));
        assertTrue(second.take());
        assertEquals("STARTED by 2", fixture.at("a"));
        assertEquals(Set.of("chip-1"), second.pastOwners());
        assertEquals(
                List.of(
                        "run 1 began to make %s at %s and is gone; this one takes over"
                                .formatted(fixture.uri("a"), DAY)),
                fixture.told);
    }

    @Test
    void theClaimOfALivingProcessIsWaitedFor() throws Exception {
        Claims first = fixture.claims(fixture.command("1", "a"), ClaimsFixture.alive(0));
        assertTrue(first.take());
        fixture.whileWaiting.add(() -> assertEquals("STARTED by 1", fixture.at("a")));
        fixture.whileWaiting.add(first::release);
        assertTrue(fixture.claims(fixture.command("2", "a"), ClaimsFixture.alive(1)).take());
        assertEquals("STARTED by 2", fixture.at("a"));
        String waits =
                "waits: run 1 (process %d) has been making %s since %s"
                        .formatted(ProcessHandle.current().pid(), fixture.uri("a"), TIME);
        assertEquals(List.of(waits, waits), fixture.told);
    }

    @Test
    void whatAnotherMadeMeanwhileOfTheSameIsNotMadeAgain() throws Exception {
        Claims first = fixture.claims(fixture.command("1", "a,b", "c"), ClaimsFixture.alive(0));
        assertTrue(first.take());
        fixture.whileWaiting.add(
                () -> {
                    for (String name : List.of("a", "b", "c")) {
                        fixture.write(name, "made by 1");
                    }
                    first.complete(inputs());
                });
        CommandFile same = fixture.command("2", "a,b", "c");
        assertFalse(fixture.claims(same, ClaimsFixture.alive(1)).take());
        assertEquals("COMPLETED by 1", fixture.at("a"));
        assertEquals("see a", fixture.at("b"));
        assertEquals("COMPLETED by 1", fixture.at("c"));
    }

    @Test
    void whatAnotherMadeMeanwhileOfOtherInputsIsMadeAgain() throws Exception {
        Claims first = fixture.claims(fixture.command("1", "a"), ClaimsFixture.alive(0));
        assertTrue(first.take());
        Map<String, Stamp> before = inputs();
        fixture.whileWaiting.add(
                () -> {
                    fixture.write("in", "changed");
                    first.complete(before);
                });
        assertTrue(fixture.claims(fixture.command("2", "a"), ClaimsFixture.alive(1)).take());
        assertEquals("STARTED by 2", fixture.at("a"));
    }

    @Test
    void whatAnotherMadeMeanwhileByOtherCodeOrConfigurationIsMadeAgain() throws Exception {
        CommandFile.Item item = fixture.item("a");
        for (CommandFile.Item other :
                List.of(
                        new CommandFile.Item(
                                item.inputs(), item.outputs(), "other", item.code(), Map.of()),
                        new CommandFile.Item(
                                item.inputs(),
                                item.outputs(),
                                item.fingerprint(),
                                "other",
                                Map.of()))) {
            Claims first =
                    fixture.claims(fixture.command("1", List.of(other)), ClaimsFixture.alive(0));
            assertTrue(first.take());
            fixture.whileWaiting.add(() -> first.complete(inputs()));
            Claims second = fixture.claims(fixture.command("2", "a"), ClaimsFixture.alive(1));
            assertTrue(second.take());
            second.release();
        }
    }

    @Test
    void whatWasCompletedBeforeThisBeganIsMadeAgainWhenItsRestWasWaitedFor() throws Exception {
        Claims first = fixture.claims(fixture.command("1", "b"), ClaimsFixture.alive(0));
        assertTrue(first.take());
        fixture.whileWaiting.add(() -> first.complete(inputs()));
        CommandFile both = fixture.command("2", "a", "b", "c");
        assertTrue(fixture.claims(both, ClaimsFixture.alive(1)).take());
        for (String name : List.of("a", "b", "c")) {
            assertEquals("STARTED by 2", fixture.at(name), name);
        }
    }

    @Test
    void partsOfAnotherSplitWaitForWhatTheyShare() throws Exception {
        Claims first = fixture.claims(fixture.command("1", "a", "b"), ClaimsFixture.alive(0));
        assertTrue(first.take());
        fixture.whileWaiting.add(first::release);
        assertTrue(fixture.claims(fixture.command("2", "c", "b"), ClaimsFixture.alive(1)).take());
        assertEquals("nothing", fixture.at("a"));
        assertEquals("STARTED by 2", fixture.at("b"));
        assertEquals("STARTED by 2", fixture.at("c"));
        assertEquals(1, fixture.told.size());
    }

    @Test
    void anItemThatIsCutOtherwiseWaitsForTheOneItsPointerLeadsTo() throws Exception {
        complete(fixture.command("1", "a,b"), ClaimsFixture.alive(0));
        // As it stands just before the first output's record is completed.
        Claims first = fixture.claims(fixture.command("1", "a"), ClaimsFixture.alive(0));
        assertTrue(first.take());
        fixture.whileWaiting.add(first::release);
        assertTrue(fixture.claims(fixture.command("2", "b,c"), ClaimsFixture.alive(1)).take());
        assertEquals(1, fixture.told.size());
        assertEquals("COMPLETED by 1", fixture.at("a"));
        assertEquals("STARTED by 2", fixture.at("b"));
    }

    @Test
    void aClaimFromAnotherMachineIsToldWithWhatToDo() throws Exception {
        assertTrue(fixture.claims(fixture.command("1", "b"), ClaimsFixture.elsewhere()).take());
        Claims second = fixture.claims(fixture.command("2", "a", "b"), ClaimsFixture.alive(0));
        assertEquals(
                "run 1 has been making %s on the machine gpu-7 (process 4711) since %s; wait for it, or if that machine is gone, delete %s and run again"
                        .formatted(fixture.uri("b"), DAY, fixture.place("b")),
                assertThrows(IOException.class, second::take).getMessage());
        second.release();
        assertEquals("nothing", fixture.at("a"));
        assertEquals("STARTED by 1", fixture.at("b"));
    }

    @Test
    void theSameCommandOfTheSameRunGoesOnOnAnotherMachine() throws Exception {
        assertTrue(fixture.claims(fixture.command("1", "a"), ClaimsFixture.elsewhere()).take());
        Claims second = fixture.claims(fixture.command("1", "a"), ClaimsFixture.alive(0));
        assertTrue(second.take());
        CompletionRecord record = assertInstanceOf(CompletionRecord.class, fixture.record("a"));
        assertEquals(ThisHost.name(), record.holder().host());
        assertNull(record.completed());
    }

    @Test
    void aRecordThatCannotBeReadIsWrittenAnew() throws Exception {
        for (String damage :
                List.of("", "{\"sch", "{\"schema\":1}", "{\"schema\":1,\"recordOf\":null}")) {
            fixture.told.clear();
            fixture.write(".quadrat/a.json", damage);
            Claims claims = fixture.claims(fixture.command("1", "a"), ClaimsFixture.alive(0));
            assertTrue(claims.take(), damage);
            assertEquals("STARTED by 1", fixture.at("a"));
            assertEquals(1, fixture.told.size());
            String told = fixture.told.getFirst();
            assertTrue(
                    told.startsWith(
                            "the record %s can't be read and is written anew: "
                                    .formatted(fixture.place("a"))),
                    told);
            claims.release();
        }
    }

    @Test
    void aRecordOfALaterVersionIsNamedAsSuch() throws Exception {
        fixture.write(".quadrat/a.json", "{\"schema\":2}");
        assertTrue(fixture.claims(fixture.command("1", "a"), ClaimsFixture.alive(0)).take());
        assertEquals(
                List.of(
                        "the record %s can't be read and is written anew: no completion record of this version: its schema is 2"
                                .formatted(fixture.place("a"))),
                fixture.told);
    }

    @Test
    void aPointerToNothingIsNobodys() throws Exception {
        fixture.write(".quadrat/b.json", new RecordFile.Pointer("a").json());
        assertTrue(fixture.claims(fixture.command("1", "b"), ClaimsFixture.alive(0)).take());
        assertEquals(List.of(), fixture.told);
    }

    @Test
    void aCommandWithoutItemsClaimsNothing() throws Exception {
        Claims claims = fixture.claims(fixture.command("1"), ClaimsFixture.alive(0));
        assertTrue(claims.take());
        claims.complete(Map.of());
        assertFalse(Files.exists(folder.resolve(".quadrat")));
    }

    @Test
    void whoEndsWhileItClaimsClaimsNoMore() throws Exception {
        Claims first = fixture.claims(fixture.command("1", "a"), ClaimsFixture.alive(0));
        assertTrue(first.take());
        Claims second = fixture.claims(fixture.command("2", "a"), ClaimsFixture.alive(1));
        fixture.whileWaiting.add(
                () -> {
                    second.release();
                    first.release();
                });
        assertEquals(
                "the command has ended",
                assertThrows(IOException.class, second::take).getMessage());
        assertEquals("nothing", fixture.at("a"));
    }
}
