package dev.quadrat.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quadrat.storage.LocalStorage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** CHIP has succeeded, TRAIN has failed. */
class RemainingTest {
    @TempDir Path folder;
    private Path chips = Path.of("");
    private RunDirectory run = new RunDirectory(Path.of(""));
    private CommandFile chip = new ClaimsFixture(Path.of("")).command("none");

    @BeforeEach
    void trainFails() throws Exception {
        chips = Files.writeString(folder.resolve("chips"), "chips");
        run =
                RunFolders.prepare(
                        folder.resolve("runs"),
                        "CHIP a: -> %s\nTRAIN a: %s -> /model\n".formatted(chips, chips));
        chip = run.command(RunFolders.id(run, "CHIP a"));
        run.record(chip.commandId(), RunFolders.succeeded());
        run.record(RunFolders.id(run, "TRAIN a"), RunFolders.failed());
    }

    private List<String> left() throws IOException {
        return Remaining.of(run, new LocalStorage()).plan().toRun().stream()
                .map(command -> command.command().type().name())
                .toList();
    }

    private static Claims claim(CommandFile file) throws Exception {
        Claims claims = new ClaimsFixture(Path.of("")).claims(file, ClaimsFixture.alive(0));
        claims.take();
        return claims;
    }

    private CommandFile ofAnotherRun(String fingerprint) {
        return new CommandFile(
                CommandFile.SCHEMA,
                "another",
                chip.commandId(),
                chip.type(),
                chip.classPath(),
                chip.workingFolder(),
                chip.inputs(),
                chip.outputs(),
                chip.config(),
                chip.items().stream()
                        .map(
                                item ->
                                        new CommandFile.Item(
                                                item.inputs(),
                                                item.outputs(),
                                                fingerprint,
                                                item.code(),
                                                item.config()))
                        .toList());
    }

    @Test
    void whatTheRunHasCompleted_isBuiltUpon() throws Exception {
        claim(chip).complete(Map.of());
        assertEquals(List.of("TRAIN"), left());
    }

    @Test
    void whatIsThereWithoutARecord_isBuiltUpon() throws Exception {
        assertEquals(List.of("TRAIN"), left());
    }

    @Test
    void whatIsGone_isMadeAgain() throws Exception {
        Files.delete(chips);
        assertEquals(List.of("CHIP", "TRAIN"), left());
    }

    @Test
    void whatAnotherRunHasMadeTheSameSince_isBuiltUpon() throws Exception {
        claim(ofAnotherRun(chip.items().getFirst().fingerprint())).complete(Map.of());
        assertEquals(List.of("TRAIN"), left());
    }

    @Test
    void whatAnotherRunHasMadeOtherwise_isMadeAgain() throws Exception {
        claim(chip).complete(Map.of());
        claim(ofAnotherRun("other")).complete(Map.of());
        assertEquals(List.of("CHIP", "TRAIN"), left());
    }

    @Test
    void whatAnotherRunHasBegunToMakeOtherwise_isMadeAgain() throws Exception {
        claim(chip).complete(Map.of());
        claim(ofAnotherRun("other"));
        assertEquals(List.of("CHIP", "TRAIN"), left());
    }

    @Test
    void whatHasAnotherSizeThanTheRunLeft_isMadeAgain() throws Exception {
        claim(chip).complete(Map.of());
        Files.writeString(chips, "only a part of them, or more");
        assertEquals(List.of("CHIP", "TRAIN"), left());
    }
}
