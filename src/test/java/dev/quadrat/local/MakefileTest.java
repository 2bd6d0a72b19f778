package dev.quadrat.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quadrat.dag.DagFixture;
import dev.quadrat.dag.PlanRequest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class MakefileTest {
    @TempDir Path folder;

    private static String text(String plan, String existing, String run, List<String> quadrat) {
        return new Makefile(
                        DagFixture.plan(plan, PlanRequest.everything(), existing),
                        run,
                        "/work/it's",
                        quadrat)
                .text()
                .replaceAll("-[0-9a-f]{12}", "-HASH");
    }

    @Test
    void aPlanIsATargetForEachCommandThatRunsBehindWhatFeedsIt() {
        assertEquals(
                """
                # Written by Quadrat. By hand, in this folder: make -k -j 2
                # A command that this run has completed is not run again.

                QUADRAT = /jdk/bin/java -cp 'a b:c$$d' '-Dx=\\#'
                FOLDER = '/work/it'\\''s'
                RUN = /home/runs/1

                .PHONY: all chip-1-HASH \\
                  train-model-HASH

                all: chip-1-HASH \\
                  train-model-HASH

                # CHIP of experiment a
                chip-1-HASH:
                \t@cd $(FOLDER) && exec $(QUADRAT) run-command $(RUN)/commands/chip-1-HASH.json >>$(RUN)/logs/chip-1-HASH.log 2>&1

                # TRAIN of experiment a
                train-model-HASH: chip-1-HASH
                \t@cd $(FOLDER) && exec $(QUADRAT) run-command $(RUN)/commands/train-model-HASH.json >>$(RUN)/logs/train-model-HASH.log 2>&1
                """,
                text(
                        "CHIP a: /in -> /c/1\nCHIP a: /in -> /c/2\nTRAIN a: /c/1 /c/2 -> /t/model",
                        "/in /c/2",
                        "/home/runs/1",
                        List.of("/jdk/bin/java", "-cp", "a b:c$d", "-Dx=#")));
    }

    @Test
    void everyWordReachesTheProgramAsItIs() throws IOException, InterruptedException {
        List<String> words =
                List.of(
                        "plain", "a b", "$HOME", "$$", "#", "a\\#b", "\\\\#", "it's", "\"q\"", "*",
                        "`x`", "é", "a\\", "%", "~");
        Path makefile = folder.resolve("Makefile");
        StringBuilder text = new StringBuilder("WORDS =");
        words.forEach(word -> text.append(' ').append(Makefile.shell(word)));
        Files.writeString(makefile, text + "\nall:\n\t@printf '%s\\n' $(WORDS)\n");
        ProcessBuilder make =
                new ProcessBuilder("make", "-f", makefile.toString()).redirectErrorStream(true);
        make.environment().keySet().removeAll(List.of("MAKEFLAGS", "MAKELEVEL", "MFLAGS"));
        Process process = make.directory(folder.toFile()).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        assertEquals(words, output.lines().toList());
    }
}
