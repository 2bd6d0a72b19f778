package dev.quadrat.ui.dag;

import dev.quadrat.dag.Command;
import dev.quadrat.ui.session.Selection;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableObjectValue;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** What stands out: the way through what the pointer is over, else an experiment's commands. */
public final class Spotlight {
    private final Selection selection;
    private final ObservableObjectValue<DrawnDag> drawn;
    private final ReadOnlyObjectWrapper<Emphasis> emphasis =
            new ReadOnlyObjectWrapper<>(Emphasis.NONE);
    private Hit pointed = new Hit.OnNothing();

    Spotlight(Selection selection, ObservableObjectValue<DrawnDag> drawn) {
        this.selection = selection;
        this.drawn = drawn;
        selection.experiment().subscribe(this::light);
        drawn.subscribe(() -> point(new Hit.OnNothing()));
    }

    ReadOnlyObjectProperty<Emphasis> emphasis() {
        return emphasis.getReadOnlyProperty();
    }

    Hit pointed() {
        return pointed;
    }

    void point(Hit hit) {
        if (!hit.equals(pointed)) {
            pointed = hit;
            light();
        }
    }

    private void light() {
        Lineage lineage = drawn.get().lineage();
        String experiment = selection.experiment().get();
        emphasis.set(
                switch (pointed) {
                    case Hit.OnCommand(String id) -> lit(lineage.family(id));
                    case Hit.OnFrame(String group) -> lit(familyOf(group));
                    case Hit.OnNothing() ->
                            experiment.isEmpty()
                                    ? Emphasis.NONE
                                    : new Emphasis(
                                            false, lineage.ofExperiment(experiment), Set.of());
                });
    }

    private BitSet familyOf(String group) {
        return drawn.get()
                .frame(group)
                .map(frame -> drawn.get().lineage().family(frame.parts()))
                .orElseGet(BitSet::new);
    }

    private Emphasis lit(BitSet nodes) {
        Set<String> boxes = new HashSet<>();
        for (String id : drawn.get().lineage().ids(nodes)) {
            Command command = drawn.get().dag().command(id);
            boxes.add(command.group() == null ? id : command.group());
        }
        return new Emphasis(false, nodes, boxes);
    }
}
