package dev.quadrat.host;

import dev.quadrat.run.CommandFile;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.run.ScoreFiles;
import dev.quadrat.storage.Storage;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;

/**
 * Keeps the scores that a command has written in its run's folder: the next run writes others to
 * the same place, and runs are to be compared.
 */
final class ScoreKeeper {
    private final RunDirectory run;
    private final CommandFile file;
    private final Storage storage;
    private final PrintStream log;

    ScoreKeeper(RunDirectory run, CommandFile file, Storage storage, PrintStream log) {
        this.run = run;
        this.file = file;
        this.storage = storage;
        this.log = log;
    }

    /** Nothing depends on the copy, so that it can't be made is no failure. */
    void keep() {
        Optional<String> scores = ScoreFiles.of(file.outputs());
        try {
            if (scores.isPresent()) {
                run.keepScores(file.commandId(), storage.readText(scores.get()));
            }
        } catch (IOException e) {
            log.println("the run keeps no copy of its scores: " + e);
        }
    }
}
