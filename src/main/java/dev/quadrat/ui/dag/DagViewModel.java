package dev.quadrat.ui.dag;

import dev.quadrat.dag.Command;
import dev.quadrat.dag.CommandDag;
import dev.quadrat.layout.Box;
import dev.quadrat.layout.CardMetrics;
import dev.quadrat.layout.DagLayout;
import dev.quadrat.layout.DagLayouts;
import dev.quadrat.layout.LayoutIndex;
import dev.quadrat.layout.SplitGroups;
import dev.quadrat.ui.session.NodeState;
import dev.quadrat.ui.session.Session;
import dev.quadrat.ui.session.Stage;
import dev.quadrat.ui.support.Background;
import dev.quadrat.ui.support.Ticket;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where cards stand, which frames are folded, and what the pointer is over. */
public final class DagViewModel {
    private final Session session;
    private final Background background;
    private final ReadOnlyObjectWrapper<DagLayout> layout =
            new ReadOnlyObjectWrapper<>(DagLayout.EMPTY);
    private final ReadOnlyStringWrapper hovered = new ReadOnlyStringWrapper("");
    private final Set<String> folded = new LinkedHashSet<>();
    private SplitGroups groups = new SplitGroups(Map.of());
    private CommandDag dag = new CommandDag(List.of(), List.of());
    private LayoutIndex index = new LayoutIndex(DagLayout.EMPTY);
    private Set<String> related = Set.of();
    private Ticket work = Ticket.NONE;

    public DagViewModel(Session session, Background background) {
        this.session = session;
        this.background = background;
        session.plan().stage().subscribe(this::arrived);
    }

    public Session session() {
        return session;
    }

    /** Changes with the structure of the DAG and with folding, never with states. */
    public ReadOnlyObjectProperty<DagLayout> layout() {
        return layout.getReadOnlyProperty();
    }

    public CommandDag dag() {
        return dag;
    }

    /** The commands of a frame. */
    public List<Command> parts(String group) {
        return groups.parts(group);
    }

    LayoutIndex index() {
        return index;
    }

    /** Where the command is drawn, or the folded frame that it is a part of. */
    Optional<Box> box(String commandId) {
        return index.box(commandId)
                .or(
                        () ->
                                dag.has(commandId)
                                        ? Optional.ofNullable(dag.command(commandId).group())
                                                .flatMap(index::box)
                                        : Optional.empty());
    }

    /** What is drawn at a point of the plane. */
    Hit hit(double x, double y) {
        return index.hit(x, y)
                .<Hit>map(id -> dag.has(id) ? new Hit.OnCommand(id) : new Hit.OnFrame(id))
                .orElseGet(Hit.OnNothing::new);
    }

    /** {@code CHIP: 3 done, 1 to run; click to fold}. */
    String describe(String group) {
        List<Command> parts = parts(group);
        if (parts.isEmpty()) {
            return "";
        }
        Map<NodeState, Integer> counts = new EnumMap<>(NodeState.class);
        parts.forEach(part -> counts.merge(session.state(part.id()), 1, Integer::sum));
        String states =
                counts.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey().word())
                        .collect(Collectors.joining(", "));
        return "%s: %s; click to %s"
                .formatted(
                        parts.getFirst().type(), states, folded.contains(group) ? "open" : "fold");
    }

    /** The command under the pointer; empty for none. */
    public ReadOnlyStringProperty hovered() {
        return hovered.getReadOnlyProperty();
    }

    /** A command's id, or empty. What feeds it and what it feeds becomes {@link #isRelated}. */
    public void hover(String commandId) {
        if (commandId.equals(hovered.get())) {
            return;
        }
        related = dag.has(commandId) ? family(commandId) : Set.of();
        hovered.set(commandId);
    }

    /** Whether a command or a frame, by its group, lies on a way through what is hovered. */
    public boolean isRelated(String box) {
        return related.contains(box);
    }

    /** Whether the command steps back because the person looks at an experiment. */
    public boolean isDimmed(String commandId) {
        String experiment = session.selection().experiment().get();
        return !experiment.isEmpty() && !dag.command(commandId).experiments().contains(experiment);
    }

    /** Folds a frame, or opens it. */
    public void toggleFolded(String group) {
        if (!folded.remove(group)) {
            folded.add(group);
        }
        layOut(dag);
    }

    public void select(String commandId) {
        session.selection().select(commandId);
    }

    /** Selects the neighbour in that direction; the first command if none is selected. */
    public void move(Direction direction) {
        String selected = session.selection().command().get();
        Navigation navigation = new Navigation(dag, layout.get(), index);
        if (!dag.has(selected)) {
            navigation.first().ifPresent(this::select);
            return;
        }
        navigation.from(selected, direction).ifPresent(this::select);
    }

    private void arrived(Stage stage) {
        if (!(stage instanceof Stage.Planned planned)) {
            return;
        }
        CommandDag next = planned.plan().dag();
        if (next.order().equals(dag.order()) && next.edges().equals(dag.edges())) {
            work.cancel();
            dag = next;
            return;
        }
        folded.clear();
        folded.addAll(SplitGroups.of(next).foldedAtFirst());
        layOut(next);
    }

    /** The old picture stays, with its own DAG, until the new one is there. */
    private void layOut(CommandDag next) {
        work.cancel();
        Set<String> now = Set.copyOf(folded);
        work =
                background.start(
                        _ -> DagLayouts.of(next, now, CardMetrics.fitting(next)),
                        laidOut -> show(next, laidOut),
                        e -> {
                            throw new IllegalStateException("the DAG can't be laid out", e);
                        });
    }

    private void show(CommandDag next, DagLayout laidOut) {
        dag = next;
        groups = SplitGroups.of(next);
        related = Set.of();
        hovered.set("");
        index = new LayoutIndex(laidOut);
        layout.set(laidOut);
    }

    private Set<String> family(String commandId) {
        Set<String> all = new HashSet<>(dag.allUpstream(commandId));
        all.addAll(dag.allDownstream(commandId));
        all.add(commandId);
        List.copyOf(all).stream()
                .map(id -> dag.command(id).group())
                .filter(Objects::nonNull)
                .forEach(all::add);
        return all;
    }
}
