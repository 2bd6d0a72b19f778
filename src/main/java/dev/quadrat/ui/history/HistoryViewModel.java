package dev.quadrat.ui.history;

import dev.quadrat.run.ExperimentRunner;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.run.RunState;
import dev.quadrat.run.RunSummary;
import dev.quadrat.ui.session.RunPhase;
import dev.quadrat.ui.session.Session;
import dev.quadrat.ui.support.Background;
import dev.quadrat.ui.support.Ticket;
import dev.quadrat.ui.support.Words;
import dev.quadrat.workbench.RunEntry;
import dev.quadrat.workbench.RunList;
import dev.quadrat.workbench.Workbench;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every run of the home folder, whoever launched it, newest first; looked at again and again. */
public final class HistoryViewModel implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Session session;
    private final Background background;
    private final Clock clock;
    private final RunList list;
    private final HistoryActions actions;
    private final ObservableList<HistoryRow> rows = FXCollections.observableArrayList();
    private final ObservableList<HistoryRow> shownRows =
            FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<RunSummary>> elsewhere =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Ticket look = Ticket.NONE;
    private Ticket later = Ticket.NONE;

    public HistoryViewModel(
            Session session,
            Workbench workbench,
            Background background,
            Clock clock,
            HistoryActions.Window window) {
        this.session = session;
        this.background = background;
        this.clock = clock;
        this.list = workbench.history().watch();
        this.actions =
                new HistoryActions(session, workbench.history(), background, window, this::lookNow);
        session.run().phase().subscribe(_ -> lookNow());
    }

    public HistoryActions actions() {
        return actions;
    }

    public ObservableList<HistoryRow> rows() {
        return shownRows;
    }

    /** {@code 12 runs · 1 goes on · 2 damaged}. */
    public ReadOnlyStringProperty count() {
        return count.getReadOnlyProperty();
    }

    /** The newest run that goes on and that this window does not follow. */
    public ReadOnlyObjectProperty<Optional<RunSummary>> elsewhere() {
        return elsewhere.getReadOnlyProperty();
    }

    /** As the switch says it; by its name if this Quadrat does not have it. */
    String runner(RunEntry entry) {
        return entry instanceof RunEntry.Listed listed ? title(listed.summary().runner()) : "";
    }

    private String title(String runner) {
        return session.runners().stream()
                .filter(known -> known.name().equals(runner))
                .map(ExperimentRunner::title)
                .findFirst()
                .orElse(runner);
    }

    ZoneId zone() {
        return clock.getZone();
    }

    static String time(Instant instant, ZoneId zone) {
        return TIME.format(instant.atZone(zone));
    }

    @Override
    public void close() {
        look.cancel();
        later.cancel();
        list.close();
    }

    private void lookNow() {
        look.cancel();
        later.cancel();
        look =
                background.start(
                        _ -> list.look(),
                        entries -> {
                            show(entries);
                            lookLater();
                        },
                        _ -> lookLater());
    }

    private void lookLater() {
        later = background.after(PAUSE, this::lookNow);
    }

    private void show(List<RunEntry> entries) {
        Instant now = clock.instant();
        Map<String, HistoryRow> known = new HashMap<>();
        rows.forEach(row -> known.put(row.id(), row));
        List<String> before = rows.stream().map(HistoryRow::id).toList();
        List<HistoryRow> next =
                entries.stream()
                        .map(
                                entry -> {
                                    HistoryRow row = known.get(entry.id());
                                    if (row == null) {
                                        return new HistoryRow(entry, now);
                                    }
                                    row.show(entry, now);
                                    return row;
                                })
                        .toList();
        if (!before.equals(next.stream().map(HistoryRow::id).toList())) {
            rows.setAll(next);
        }
        count.set(count(entries));
        if (session.run().phase().get() instanceof RunPhase.Launching) {
            // It may be listed before the window knows its name.
            elsewhere.set(Optional.empty());
            return;
        }
        String followed = session.run().phase().get().run().map(RunDirectory::id).orElse("");
        elsewhere.set(
                entries.stream()
                        .filter(RunEntry.Listed.class::isInstance)
                        .map(entry -> ((RunEntry.Listed) entry).summary())
                        .filter(summary -> summary.state() == RunState.RUNNING)
                        .filter(summary -> !summary.id().equals(followed))
                        .findFirst());
    }

    private static String count(List<RunEntry> entries) {
        long damaged = entries.stream().filter(RunEntry.Damaged.class::isInstance).count();
        long running =
                entries.stream()
                        .filter(
                                entry ->
                                        entry instanceof RunEntry.Listed listed
                                                && listed.summary().state() == RunState.RUNNING)
                        .count();
        StringBuilder text = new StringBuilder();
        if (!entries.isEmpty()) {
            text.append(Words.count(entries.size(), "run"));
        }
        if (running > 0) {
            text.append(" · ").append(Words.number(running)).append(" at work");
        }
        if (damaged > 0) {
            text.append(" · ").append(Words.number(damaged)).append(" damaged");
        }
        return text.toString();
    }
}
