package dev.quadrat.ui.overview;

import dev.quadrat.ui.filter.FilterViewModel;
import dev.quadrat.ui.filter.Shown;
import dev.quadrat.ui.session.NodeState;
import dev.quadrat.ui.session.Session;
import dev.quadrat.ui.session.Stage;
import dev.quadrat.ui.session.StateTally;
import dev.quadrat.ui.support.Background;
import dev.quadrat.ui.support.Ticket;
import dev.quadrat.ui.support.Words;
import dev.quadrat.workbench.MethodListing;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Stages and experiments with counts; from here a person goes into the drawing. */
public final class OverviewViewModel {
    /** With more experiments than this, a drawing of all is no place to begin. */
    static final int MOST_TO_DRAW = 200;

    private static final Duration CALM = Duration.ofMillis(250);

    private final FilterViewModel filter;
    private final Background background;
    private final Runnable showDrawing;
    private final ObservableList<ExperimentRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Map<String, StateTally>> stages =
            new ReadOnlyObjectWrapper<>(Map.of());
    private boolean watched;
    private boolean waiting;
    private Ticket work = Ticket.NONE;

    /**
     * @param showDrawing brings the drawing to the front
     */
    public OverviewViewModel(FilterViewModel filter, Background background, Runnable showDrawing) {
        this.filter = filter;
        this.background = background;
        this.showDrawing = showDrawing;
        filter.shown().subscribe(this::count);
        filter.session().revision().subscribe(this::statesChanged);
    }

    /** Whether a plan is better begun here than in the drawing. */
    public static boolean isBeginningOf(Stage.Shown shown) {
        return shown.experiments().size() > MOST_TO_DRAW;
    }

    ObservableList<ExperimentRow> rows() {
        return rows;
    }

    /** By the name of their type, in their order. */
    ReadOnlyObjectProperty<Map<String, StateTally>> stages() {
        return stages.getReadOnlyProperty();
    }

    /** {@code 300 experiments · 30,302 commands}. */
    String title() {
        return "%s · %s"
                .formatted(
                        Words.count(rows.size(), "experiment"),
                        Words.count(filter.shown().get().count(), "command"));
    }

    void openExperiment(String id) {
        filter.experiment(id);
        showDrawing.run();
    }

    void openStage(String type) {
        filter.type(type);
        showDrawing.run();
    }

    /** While nobody looks, counts may grow old. */
    void watched(boolean isWatched) {
        watched = isWatched;
        if (isWatched) {
            count(filter.shown().get());
        }
    }

    private void statesChanged() {
        if (watched && !waiting) {
            waiting = true;
            background.after(
                    CALM,
                    () -> {
                        waiting = false;
                        count(filter.shown().get());
                    });
        }
    }

    private void count(Shown shown) {
        if (!watched) {
            return;
        }
        work.cancel();
        Session session = filter.session();
        Map<String, NodeState> states = HashMap.newHashMap(shown.dag().size());
        shown.dag().order().forEach(id -> states.put(id, session.state(id)));
        Map<String, String> sets = sets();
        work =
                background.start(
                        _ ->
                                Overview.of(
                                        shown,
                                        id -> states.getOrDefault(id, NodeState.NOT_REQUESTED)),
                        overview -> show(overview, sets),
                        e -> {
                            throw new IllegalStateException("the overview failed", e);
                        });
    }

    private void show(Overview overview, Map<String, String> sets) {
        List<String> ids =
                sets.keySet().stream().filter(overview.experiments()::containsKey).toList();
        if (!ids.equals(rows.stream().map(ExperimentRow::id).toList())) {
            rows.setAll(
                    ids.stream()
                            .map(id -> new ExperimentRow(id, sets.getOrDefault(id, "")))
                            .toList());
        }
        rows.forEach(row -> row.show(overview.experiments().getOrDefault(row.id(), Map.of())));
        stages.set(overview.stages());
    }

    /** The class and method of each experiment, in the order of the jars. */
    private Map<String, String> sets() {
        Map<String, String> sets = new java.util.LinkedHashMap<>();
        if (filter.session().plan().stage().get() instanceof Stage.Shown shown) {
            for (MethodListing method : shown.methods()) {
                String name = method.className();
                String set = name.substring(name.lastIndexOf('.') + 1) + " · " + method.name();
                method.experiments().forEach(id -> sets.putIfAbsent(id, set));
            }
        }
        return sets;
    }
}
