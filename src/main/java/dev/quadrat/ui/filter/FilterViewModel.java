package dev.quadrat.ui.filter;

import dev.quadrat.dag.CommandDag;
import dev.quadrat.ui.session.NodeState;
import dev.quadrat.ui.session.Session;
import dev.quadrat.ui.session.Stage;
import dev.quadrat.ui.session.SubsetWords;
import dev.quadrat.ui.support.Background;
import dev.quadrat.ui.support.Ticket;
import dev.quadrat.ui.support.Words;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The filter, and what it leaves of the plan; found off the window's thread. */
public final class FilterViewModel {
    private static final Duration CALM = Duration.ofMillis(500);

    private final Session session;
    private final Background background;
    private final ReadOnlyObjectWrapper<NodeFilter> filter =
            new ReadOnlyObjectWrapper<>(NodeFilter.NONE);
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
    private CommandDag dag = Shown.NOTHING.dag();
    private Ticket work = Ticket.NONE;
    private boolean waiting;

    public FilterViewModel(Session session, Background background) {
        this.session = session;
        this.background = background;
        session.plan().stage().subscribe(this::arrived);
        session.revision().subscribe(this::statesChanged);
    }

    public Session session() {
        return session;
    }

    public ReadOnlyObjectProperty<NodeFilter> filter() {
        return filter.getReadOnlyProperty();
    }

    /** Follows filter and plan, some time later. */
    public ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    public void set(NodeFilter next) {
        if (!next.equals(filter.get())) {
            filter.set(next);
            find();
        }
    }

    public void showAll() {
        set(NodeFilter.NONE);
    }

    public void hideDone(boolean hide) {
        set(filter.get().withDoneHidden(hide));
    }

    public void onlyFailed(boolean only) {
        set(filter.get().withOnlyFailed(only));
    }

    /** Only what leads to the selected command or follows it; or all again. */
    public void pathToSelection(boolean only) {
        set(filter.get().withPathOf(only ? session.selection().command().get() : ""));
    }

    public void experiment(String id) {
        set(filter.get().withExperiment(id));
    }

    public void type(String name) {
        set(filter.get().withType(name));
    }

    public void text(String words) {
        set(filter.get().withText(words));
    }

    /** {@code 112 hidden}; empty if nothing is. */
    public String count() {
        int hidden = shown.get().hidden().size();
        return hidden == 0 ? "" : Words.number(hidden) + " hidden";
    }

    /** {@code TRAIN of large}: whose path is shown; empty for all. */
    public String pathOwner() {
        String id = filter.get().pathOf();
        return dag.has(id) ? SubsetWords.brief(dag.command(id)) : "";
    }

    public List<String> types() {
        return dag.types().stream().map(type -> type.name()).toList();
    }

    public List<String> experiments() {
        return session.plan().stage().get() instanceof Stage.Shown shown
                ? shown.experiments()
                : List.of();
    }

    private void arrived(Stage stage) {
        if (stage instanceof Stage.Shown shown) {
            dag = shown.plan().dag();
            keepWithin();
            find();
        } else if (stage instanceof Stage.Welcome || stage instanceof Stage.Deriving) {
            filter.set(NodeFilter.NONE);
        }
    }

    /** What the plan no longer has can't be looked for. */
    private void keepWithin() {
        NodeFilter f = filter.get();
        filter.set(
                f.withPathOf(dag.has(f.pathOf()) ? f.pathOf() : "")
                        .withExperiment(
                                experiments().contains(f.experiment()) ? f.experiment() : "")
                        .withType(types().contains(f.type()) ? f.type() : ""));
    }

    /** At most twice a second: cards that come and go all the time can't be looked at. */
    private void statesChanged() {
        if (filter.get().looksAtStates() && !waiting) {
            waiting = true;
            background.after(
                    CALM,
                    () -> {
                        waiting = false;
                        find();
                    });
        }
    }

    private void find() {
        work.cancel();
        CommandDag of = dag;
        NodeFilter by = filter.get();
        if (by.isNone()) {
            show(new Shown(of, Set.of()));
            return;
        }
        Map<String, NodeState> states = states(by);
        work =
                background.start(
                        _ ->
                                new Shown(
                                        of,
                                        by.hidden(
                                                of,
                                                id ->
                                                        states.getOrDefault(
                                                                id, NodeState.NOT_REQUESTED))),
                        this::show,
                        e -> {
                            throw new IllegalStateException("the filter failed", e);
                        });
    }

    /** States live on this thread alone. */
    private Map<String, NodeState> states(NodeFilter by) {
        if (!by.looksAtStates()) {
            return Map.of();
        }
        Map<String, NodeState> states = HashMap.newHashMap(dag.size());
        dag.order().forEach(id -> states.put(id, session.state(id)));
        return states;
    }

    private void show(Shown found) {
        if (!found.equals(shown.get())) {
            shown.set(found);
        }
    }
}
