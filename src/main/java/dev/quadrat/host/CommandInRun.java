package dev.quadrat.host;

import dev.quadrat.run.CommandFile;
import dev.quadrat.run.RunDirectory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A command's file, in its run's folder on this machine. */
record CommandInRun(RunDirectory run, CommandFile file) {
    static CommandInRun of(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (!Files.isRegularFile(file) || !name.endsWith(".json")) {
            throw new IOException(
                    file + " is no command file; they lie in a run's folder commands/");
        }
        Path folder = file.getParent();
        Path runFolder = folder == null ? null : folder.getParent();
        if (runFolder == null) {
            throw new IOException(file + " does not lie in a run's folder");
        }
        RunDirectory run = new RunDirectory(runFolder);
        CommandFile command = run.command(name.substring(0, name.length() - ".json".length()));
        if (command.schema() != CommandFile.SCHEMA) {
            throw new IOException(
                    "%s was written by another version of Quadrat (its schema is %d, not %d)"
                            .formatted(file, command.schema(), CommandFile.SCHEMA));
        }
        return new CommandInRun(run, command);
    }
}
