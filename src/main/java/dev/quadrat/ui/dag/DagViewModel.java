package dev.quadrat.ui.dag;

import dev.quadrat.dag.CommandDag;
import dev.quadrat.layout.CardMetrics;
import dev.quadrat.layout.DagLayout;
import dev.quadrat.layout.DagLayouts;
import dev.quadrat.layout.Frame;
import dev.quadrat.layout.LayoutCache;
import dev.quadrat.layout.LayoutChoice;
import dev.quadrat.ui.filter.FilterViewModel;
import dev.quadrat.ui.filter.Shown;
import dev.quadrat.ui.session.Session;
import dev.quadrat.ui.session.Stage;
import dev.quadrat.ui.support.Background;
import dev.quadrat.ui.support.Ticket;
import dev.quadrat.ui.support.Words;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Where cards stand, and which frames are folded. */
public final class DagViewModel {
    /** What came of a layout. */
    private sealed interface Outcome {
        record Drawn(DrawnDag picture, Folding.Folded folded) implements Outcome {}

        record TooMany(int items) implements Outcome {}
    }

    private final FilterViewModel filter;
    private final Background background;
    private final LayoutCache cache = new LayoutCache();
    private final Spotlight spotlight;
    private final ReadOnlyObjectWrapper<DrawnDag> drawn =
            new ReadOnlyObjectWrapper<>(DrawnDag.NOTHING);
    private final ReadOnlyObjectWrapper<Optional<Guard>> guard =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Folding folding = Folding.USUAL;
    private Folding before = Folding.USUAL;
    private Folding.Folded folded = folding.of(Shown.NOTHING);
    private CardStates states = CardStates.NONE;
    private boolean statesAreOld = true;
    private boolean watched = true;
    private boolean behind;
    private int allowed = Folding.MOST_ITEMS;
    private String pinned = "";
    private Ticket work = Ticket.NONE;

    public DagViewModel(FilterViewModel filter, Background background) {
        this.filter = filter;
        this.background = background;
        spotlight = new Spotlight(filter.session().selection(), drawn);
        filter.shown().subscribe(this::layOut);
        session().revision().subscribe(() -> statesAreOld = true);
        drawn.subscribe(() -> statesAreOld = true);
        session().plan().stage().subscribe(this::warmUp);
    }

    public Session session() {
        return filter.session();
    }

    FilterViewModel filter() {
        return filter;
    }

    /** Changes with the structure of the DAG, with filters and folding, never with states alone. */
    ReadOnlyObjectProperty<DrawnDag> drawn() {
        return drawn.getReadOnlyProperty();
    }

    /** As it is drawn now. */
    public DagLayout layout() {
        return drawn.get().layout();
    }

    /** The DAG that is drawn, which is the plan's, or was a moment ago. */
    public CommandDag dag() {
        return drawn.get().dag();
    }

    /** Present when something is asked for that is too large to be drawn unasked. */
    public ReadOnlyObjectProperty<Optional<Guard>> guard() {
        return guard.getReadOnlyProperty();
    }

    Spotlight spotlight() {
        return spotlight;
    }

    CardStates states() {
        if (statesAreOld) {
            states = CardStates.of(drawn.get(), session()::state);
            statesAreOld = false;
        }
        return states;
    }

    /** What is to stay in its place while the next layout arrives: a frame that was folded. */
    String pinned() {
        return pinned;
    }

    /** What is drawn at a point of the plane. */
    Hit hit(double x, double y) {
        return drawn.get()
                .index()
                .hit(x, y)
                .<Hit>map(id -> dag().has(id) ? new Hit.OnCommand(id) : new Hit.OnFrame(id))
                .orElseGet(Hit.OnNothing::new);
    }

    public boolean isFolded(String group) {
        return folded.folded().contains(group);
    }

    /** Folds a frame, or opens it. */
    public void toggleFolded(String group) {
        fold(folding.with(group, !isFolded(group)), group);
    }

    /** The frame that the selected command is a part of. */
    public void toggleFoldedOfSelected() {
        drawn.get()
                .frameOf(session().selection().command().get())
                .map(Frame::group)
                .ifPresent(this::toggleFolded);
    }

    public void foldAll() {
        fold(folding.with(folded.groups(), true), "");
    }

    public void unfoldAll() {
        fold(folding.with(folded.groups(), false), "");
    }

    /** {@code 12 of 300 frames are folded}: whether there is anything to fold or open. */
    public boolean hasFrames() {
        return !folded.groups().isEmpty();
    }

    /** What the guard has warned of is drawn. */
    public void drawAnyway() {
        guard.get().ifPresent(now -> allowed = now.items());
        layOut(filter.shown().get());
    }

    /** What was drawn before stays. */
    public void stepBack() {
        folding = before;
        guard.set(Optional.empty());
    }

    public void select(String commandId) {
        session().selection().select(commandId);
    }

    /** Selects the neighbour in that direction; the first command if none is selected. */
    public void move(Direction direction) {
        Navigation navigation = new Navigation(drawn.get());
        String selected = session().selection().command().get();
        (drawn.get().box(selected).isPresent()
                        ? navigation.from(selected, direction)
                        : navigation.first())
                .ifPresent(this::select);
    }

    /** {@code Drawing of 31 commands}, with what is hidden. */
    String describe() {
        Shown shown = filter.shown().get();
        String hidden = filter.count();
        return "Drawing of %s%s; the table tells the same in words"
                .formatted(
                        Words.count(shown.count(), "command"),
                        hidden.isEmpty() ? "" : ", " + hidden);
    }

    /** While jars are asked, the classes of the layout are loaded: a tenth of a second. */
    private void warmUp(Stage stage) {
        if (stage instanceof Stage.Deriving) {
            background.start(_ -> DagLayouts.warmUp(), _ -> {}, _ -> {});
        }
    }

    private void fold(Folding next, String around) {
        before = folding;
        folding = next;
        pinned = around;
        layOut(filter.shown().get());
    }

    /** While nobody looks, nothing is laid out: the overview of a large plan comes first. */
    void watched(boolean isWatched) {
        watched = isWatched;
        if (!isWatched) {
            work.cancel();
        } else if (behind) {
            layOut(filter.shown().get());
        }
    }

    /** The old picture stays, with its own DAG, until the new one is there. */
    private void layOut(Shown shown) {
        work.cancel();
        behind = true;
        if (!watched) {
            return;
        }
        Folding by = folding;
        int most = allowed;
        Lineage known = drawn.get().lineage();
        work =
                background.start(
                        cancelled -> layOut(shown, by, most, known, cancelled),
                        this::take,
                        e -> {
                            throw new IllegalStateException("the DAG can't be laid out", e);
                        });
    }

    private Outcome layOut(
            Shown shown, Folding by, int most, Lineage known, BooleanSupplier cancelled) {
        CommandDag dag = shown.dag();
        Folding.Folded now = by.of(shown);
        if (now.items() > most) {
            return new Outcome.TooMany(now.items());
        }
        LayoutChoice choice = new LayoutChoice(now.folded(), shown.hidden());
        DagLayout layout = cache.of(dag, choice, CardMetrics.fitting(dag), cancelled);
        Lineage lineage = known.isOf(dag) ? known : Lineage.of(dag);
        return new Outcome.Drawn(DrawnDag.of(lineage, layout), now);
    }

    private void take(Outcome outcome) {
        behind = false;
        switch (outcome) {
            case Outcome.TooMany(int items) -> {
                boolean mine = dag().equals(filter.shown().get().dag()) && dag().size() > 0;
                if (!mine) {
                    drawn.set(DrawnDag.NOTHING);
                }
                guard.set(Optional.of(new Guard(items, mine)));
            }
            case Outcome.Drawn(DrawnDag picture, Folding.Folded how) -> {
                guard.set(Optional.empty());
                folded = how;
                if (!isDrawn(picture)) {
                    drawn.set(picture);
                }
            }
        }
        pinned = "";
    }

    /** A plan that was made again without a change moves nothing. */
    private boolean isDrawn(DrawnDag picture) {
        return picture.lineage().equals(drawn.get().lineage())
                && picture.layout().equals(drawn.get().layout());
    }
}
