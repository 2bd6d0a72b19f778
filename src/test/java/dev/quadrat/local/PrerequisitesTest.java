package dev.quadrat.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.dag.DagFixture;
import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanRequest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How wide fan-ins stand in the Makefile, and what real make makes of them. */
class PrerequisitesTest {
    private static final int PARTS = 20;

    @TempDir Path folder;

    /** Each of the trainings reads all parts, and something of its own. */
    private static String shared(int parts, int trainings) {
        StringBuilder text = new StringBuilder();
        StringBuilder chips = new StringBuilder();
        for (int i = 0; i < parts; i++) {
            text.append("CHIP e: /s -> /c/%d\n".formatted(i));
            chips.append(" /c/").append(i);
        }
        for (int i = 0; i < trainings; i++) {
            text.append("ANALYZE e%d: /s -> /a/%d\n".formatted(i, i));
            text.append("TRAIN e%d:%s /a/%d -> /m/%d\n".formatted(i, chips, i, i));
            text.append("EVAL e%d: /m/%d -> /e/%d\n".formatted(i, i, i));
        }
        return text.toString();
    }

    private static Plan plan(String text, String existing) {
        return DagFixture.plan(text, PlanRequest.everything(), existing);
    }

    private static String makefile(Plan plan, List<String> quadrat) {
        return new Makefile(plan, "/run", "/", quadrat).text();
    }

    private static List<String> lines(Plan plan, String beginning) {
        return makefile(plan, List.of("true"))
                .replaceAll("-[0-9a-f]{12}", "")
                .replace(" \\\n ", "")
                .lines()
                .filter(line -> line.startsWith(beginning))
                .toList();
    }

    @Test
    void whatSeveralWaitForHasOneNameBesideWhatOneWaitsForAlone() {
        Plan plan = plan(shared(PARTS, 2), "/s");
        assertEquals(
                List.of("train-0: analyze-0 group-1", "train-1: analyze-1 group-1"),
                lines(plan, "train-"));
        List<String> group = lines(plan, "group-");
        assertEquals(1, group.size());
        assertEquals(1 + PARTS, group.getFirst().split(" ", -1).length);
        assertTrue(group.getFirst().startsWith("group-1: chip-0 chip-1"), group.getFirst());
        assertTrue(lines(plan, ".PHONY: all group-1 analyze-0").size() == 1);
        assertEquals(List.of("eval-0: train-0", "eval-1: train-1"), lines(plan, "eval-"));
    }

    @Test
    void aSmallOrUnsharedFanInStaysPlain() {
        assertEquals(List.of(), lines(plan(shared(16, 9), "/s"), "group-"));
        assertEquals(List.of(), lines(plan(shared(300, 1), "/s"), "group-"));
        assertEquals(
                List.of("train-0: analyze-0 chip-0 chip-1 chip-2"),
                lines(plan(shared(3, 1), "/s"), "train-"));
    }

    @Test
    void whatIsDoneIsInNoGroup() {
        List<String> group = lines(plan(shared(PARTS + 1, 2), "/s /c/0"), "group-");
        assertEquals(1 + PARTS, group.getFirst().split(" ", -1).length);
        assertEquals(List.of(), lines(plan(shared(17, 2), "/s /c/0"), "group-"));
        assertEquals(
                List.of(),
                lines(plan(shared(PARTS, 2), "/s /m/0"), "group-"),
                "one reader is left");
    }

    @Test
    void threeHundredTrainingsOnFiveThousandPartsAreAFewThousandPrerequisites() {
        String text = makefile(plan(shared(5_000, 300), "/s"), List.of("true"));
        assertTrue(text.length() < 3_000_000, "characters: " + text.length());
    }

    /** The ids that make would run, in order, hashes left out; and its exit code. */
    private List<String> make(Plan plan, String failing) throws IOException, InterruptedException {
        Path program = folder.resolve("quadrat");
        Path told = folder.resolve("told");
        Files.deleteIfExists(told);
        Files.writeString(
                program,
                """
                #!/bin/sh
                id=$(basename "$2" .json)
                echo "$id" >>%s
                case "$id" in %s*) exit 1;; esac
                """
                        .formatted(told, failing));
        Path run = folder.resolve("run");
        Files.createDirectories(run.resolve("logs"));
        Path makefile = folder.resolve("Makefile");
        Files.writeString(
                makefile,
                new Makefile(
                                plan,
                                run.toString(),
                                folder.toString(),
                                List.of("sh", program.toString()))
                        .text());
        ProcessBuilder make =
                new ProcessBuilder("make", "-k", "-j", "2", "-f", makefile.toString(), "all")
                        .redirectErrorStream(true);
        make.environment().keySet().removeAll(List.of("MAKEFLAGS", "MAKELEVEL", "MFLAGS"));
        Process process = make.directory(folder.toFile()).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>(Files.readAllLines(told));
        lines.replaceAll(id -> id.replaceAll("-[0-9a-f]{12}", ""));
        assertEquals(failing.equals("none") ? 0 : 2, process.waitFor(), output);
        return lines;
    }

    @Test
    void makeRunsEveryMemberOnceAndBeforeItsReaders() throws IOException, InterruptedException {
        List<String> ran = make(plan(shared(PARTS, 2), "/s"), "none");
        assertEquals(PARTS + 6, ran.size());
        assertEquals(PARTS + 6, ran.stream().distinct().count());
        int lastChip =
                ran.stream()
                        .filter(id -> id.startsWith("chip"))
                        .mapToInt(ran::lastIndexOf)
                        .max()
                        .orElse(0);
        assertTrue(ran.indexOf("train-0") > lastChip, ran.toString());
        assertTrue(ran.indexOf("train-1") > lastChip, ran.toString());
        assertTrue(ran.indexOf("eval-0") > ran.indexOf("train-0"), ran.toString());
    }

    @Test
    void aMemberThatFailsBlocksItsReadersAndNothingElse() throws IOException, InterruptedException {
        String lonely = "PREDICT z: /s -> /z\n";
        List<String> ran = make(plan(shared(PARTS, 2) + lonely, "/s"), "chip-7");
        List<String> sorted = new ArrayList<>(List.of("analyze-0", "analyze-1", "predict-z"));
        for (int i = 0; i < PARTS; i++) {
            sorted.add("chip-" + i);
        }
        assertEquals(sorted.stream().sorted().toList(), ran.stream().sorted().toList());
    }

    @Test
    void aReaderThatFailsLeavesTheOtherReadersAlone() throws IOException, InterruptedException {
        List<String> ran = make(plan(shared(PARTS, 2), "/s"), "train-0");
        assertTrue(ran.contains("eval-1"), ran.toString());
        assertTrue(!ran.contains("eval-0"), ran.toString());
    }
}
