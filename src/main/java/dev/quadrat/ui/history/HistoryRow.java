package dev.quadrat.ui.history;

import dev.quadrat.run.RunState;
import dev.quadrat.run.RunSummary;
import dev.quadrat.ui.support.Words;
import dev.quadrat.workbench.RunEntry;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/** A run in words. The row stays while the run changes, and with it the table's selection. */
public final class HistoryRow {
    private final String id;
    private final ReadOnlyObjectWrapper<RunEntry> entry = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper duration = new ReadOnlyStringWrapper("");

    HistoryRow(RunEntry first, Instant now) {
        this.id = first.id();
        show(first, now);
    }

    public String id() {
        return id;
    }

    public ReadOnlyObjectProperty<RunEntry> entry() {
        return entry.getReadOnlyProperty();
    }

    /** {@code 0:41}; of a run at work, until now. */
    public ReadOnlyStringProperty duration() {
        return duration.getReadOnlyProperty();
    }

    void show(RunEntry next, Instant now) {
        if (!next.equals(entry.get())) {
            entry.set(next);
        }
        duration.set(
                next instanceof RunEntry.Listed listed
                        ? Words.clock(duration(listed.summary(), now))
                        : "");
    }

    /** Empty for a damaged one. */
    Optional<RunState> state() {
        return entry.get() instanceof RunEntry.Listed listed
                ? Optional.of(listed.summary().state())
                : Optional.empty();
    }

    /** {@code land-water.jar}; of a damaged one, what is wrong. */
    static String jars(RunEntry entry) {
        return switch (entry) {
            case RunEntry.Listed listed -> jars(listed.summary());
            case RunEntry.Damaged damaged -> damaged.run().reason();
        };
    }

    static String jars(RunSummary summary) {
        return summary.experimentJars().stream()
                .map(jar -> String.valueOf(Path.of(jar).getFileName()))
                .collect(Collectors.joining(", "));
    }

    /** {@code 5 of 14, 1 failed}; empty for a damaged one. */
    static String counts(RunEntry entry) {
        return entry instanceof RunEntry.Listed listed ? counts(listed.summary()) : "";
    }

    static String counts(RunSummary summary) {
        RunSummary.Commands commands = summary.commands();
        String failed =
                commands.failed() == 0 ? "" : ", " + Words.number(commands.failed()) + " failed";
        return "%s of %s%s"
                .formatted(Words.number(commands.done()), Words.number(commands.total()), failed);
    }

    /** {@code 5 of 14 done, 1 failed}. */
    static String done(RunSummary summary) {
        RunSummary.Commands commands = summary.commands();
        String failed =
                commands.failed() == 0 ? "" : ", " + Words.number(commands.failed()) + " failed";
        return "%s of %s done%s"
                .formatted(Words.number(commands.done()), Words.number(commands.total()), failed);
    }

    static Duration duration(RunSummary summary, Instant now) {
        Instant ended = summary.ended();
        return Duration.between(summary.started(), ended == null ? now : ended);
    }
}
