package dev.quadrat.cli;

import dev.quadrat.dag.Plan;
import dev.quadrat.run.FailureText;
import dev.quadrat.run.PlanDocument;
import dev.quadrat.run.PlanSource;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A plan that {@code plan --json} wrote, and what to make it again from. */
record SavedPlan(Plan plan, PlanSource source) {
    private static final String REMEDY = "; write it with quadrat plan -p JAR --json";

    static SavedPlan read(Path file) {
        PlanDocument document = document(file);
        PlanSource source = document.source();
        if (source == null) {
            throw unusable(
                    file, "it does not say which jars and arguments it was made from" + REMEDY);
        }
        return new SavedPlan(document.plan(), source);
    }

    private static PlanDocument document(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (CharacterCodingException e) {
            throw unusable(file, "it is no text" + REMEDY);
        } catch (IOException e) {
            throw new CommandLineError(
                    ExitCode.USAGE,
                    Files.isDirectory(file)
                            ? "--plan %s is a folder; name the file in it".formatted(file)
                            : "--plan can't be read: " + FailureText.of(e));
        }
        try {
            return PlanDocument.read(text);
        } catch (IOException e) {
            throw unusable(file, e.getMessage() + REMEDY);
        }
    }

    private static CommandLineError unusable(Path file, String message) {
        return new CommandLineError(
                ExitCode.USAGE, "--plan %s can't be used: %s".formatted(file, message));
    }
}
