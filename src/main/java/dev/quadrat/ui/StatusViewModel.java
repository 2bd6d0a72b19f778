package dev.quadrat.ui;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanState;
import dev.quadrat.run.RunSummary;
import dev.quadrat.ui.session.RunCounts;
import dev.quadrat.ui.session.RunPhase;
import dev.quadrat.ui.session.Session;
import dev.quadrat.ui.session.Stage;
import dev.quadrat.ui.support.Words;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The status bar: counts of the plan, and how far a run is. */
final class StatusViewModel {
    private final Session session;
    private final ReadOnlyStringWrapper counts = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper run = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);

    StatusViewModel(Session session) {
        this.session = session;
        session.revision().subscribe(this::refresh);
        session.run().phase().subscribe(this::refresh);
        refresh();
    }

    ReadOnlyStringProperty counts() {
        return counts.getReadOnlyProperty();
    }

    ReadOnlyStringProperty run() {
        return run.getReadOnlyProperty();
    }

    /** From 0 to 1; below 0 without a run. */
    ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }

    /** The runner looks, nobody knows how long. */
    ReadOnlyBooleanProperty checking() {
        return checking.getReadOnlyProperty();
    }

    private void refresh() {
        counts.set(
                session.plan().stage().get() instanceof Stage.Shown shown
                                && shown.plan().dag().size() > 0
                        ? counts(shown.plan())
                        : "");
        RunCounts now = session.run().counts();
        RunPhase phase = session.run().phase().get();
        checking.set(phase instanceof RunPhase.Checking);
        progress.set(phase instanceof RunPhase.Running ? now.progress() : -1);
        run.set(
                switch (phase) {
                    case RunPhase.Idle _ -> "";
                    case RunPhase.Checking _ -> "checking…";
                    case RunPhase.Launching _ -> "launching…";
                    case RunPhase.Running running when running.stopping() -> "stopping…";
                    case RunPhase.Running _ -> running(now);
                    case RunPhase.Ended ended -> ended(ended.summary());
                });
    }

    private static String running(RunCounts counts) {
        String text =
                "%s of %s".formatted(Words.number(counts.settled()), Words.number(counts.total()));
        return text + told(counts.submitted(), "submitted") + told(counts.failed(), "failed");
    }

    private static String told(int count, String what) {
        return count == 0 ? "" : " · " + Words.number(count) + " " + what;
    }

    private String ended(RunSummary summary) {
        String total = Words.number(summary.commands().total());
        String done = Words.number(summary.commands().done());
        return switch (summary.state()) {
            case SUCCEEDED -> "run succeeded: " + Words.count(summary.commands().done(), "command");
            case FAILED -> "run failed: " + done + " of " + total + failures();
            case STOPPED -> "run stopped: " + done + " of " + total + " were done";
            case INTERRUPTED -> "run interrupted: " + done + " of " + total + " were done";
            case RUNNING -> "running";
        };
    }

    private String failures() {
        RunCounts counts = session.run().counts();
        return " done · %d failed · %d blocked".formatted(counts.failed(), counts.blocked());
    }

    private static String counts(Plan plan) {
        List<String> parts = new ArrayList<>();
        parts.add(Words.count(plan.dag().size(), "command"));
        parts.add(Words.number(plan.toRun().size()) + " to run" + among(plan));
        add(parts, plan.count(PlanState.DONE), "done");
        add(parts, stale(plan, false), "stale");
        add(parts, plan.count(PlanState.NOT_REQUESTED), "not asked for");
        if (!plan.duplicates().isEmpty()) {
            parts.add(Words.count(plan.duplicates().size(), "duplicate") + " removed");
        }
        return String.join(" · ", parts);
    }

    /** Those of the commands to run that were begun, or done, before. */
    private static String among(Plan plan) {
        List<String> some = new ArrayList<>();
        add(some, plan.count(PlanState.PARTIAL), "partial");
        add(some, stale(plan, true), "stale");
        return some.isEmpty() ? "" : some.stream().collect(Collectors.joining(", ", " (", ")"));
    }

    private static long stale(Plan plan, boolean runs) {
        return plan.commands().stream()
                .filter(c -> c.state() == PlanState.STALE && c.runs() == runs)
                .count();
    }

    private static void add(List<String> parts, long count, String what) {
        if (count > 0) {
            parts.add(Words.number(count) + " " + what);
        }
    }
}
