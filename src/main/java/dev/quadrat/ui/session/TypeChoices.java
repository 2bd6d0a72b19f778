package dev.quadrat.ui.session;

import dev.quadrat.dag.CommandType;
import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanRequest;
import dev.quadrat.dag.Rerun;
import dev.quadrat.dag.Subset;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which command types are asked for. Types come and go with derivations; choices stay by name. */
public final class TypeChoices {
    private final ObservableList<TypeChoice> all = FXCollections.observableArrayList();
    private final ObservableList<TypeChoice> shownAll =
            FXCollections.unmodifiableObservableList(all);
    private final Map<String, Boolean> remembered = new HashMap<>();
    private final Runnable changed;
    private List<String> asked = List.of();

    TypeChoices(Runnable changed) {
        this.changed = changed;
    }

    public ObservableList<TypeChoice> all() {
        return shownAll;
    }

    /** Takes the types of a new derivation. */
    void offer(List<CommandType> types) {
        if (types.equals(all.stream().map(TypeChoice::type).toList())) {
            return;
        }
        all.setAll(types.stream().map(this::choice).toList());
    }

    /** These alone, when they are offered; the usual ones if there are none. */
    void ask(List<String> names) {
        asked = List.copyOf(names);
    }

    void forget() {
        asked = List.of();
        remembered.clear();
        all.clear();
    }

    PlanRequest request(Subset subset, Rerun rerun) {
        boolean usual = all.stream().allMatch(c -> c.chosen().get() != c.auxiliary());
        List<String> names =
                usual
                        ? List.of()
                        : all.stream().filter(c -> c.chosen().get()).map(TypeChoice::name).toList();
        return new PlanRequest(names, subset, rerun, false);
    }

    Plan withoutUnchosen(Plan plan) {
        if (all.isEmpty() || all.stream().anyMatch(c -> c.chosen().get())) {
            return plan;
        }
        return NothingChosen.in(plan, "no command type");
    }

    private boolean isUsual(CommandType type) {
        return asked.isEmpty() ? !type.auxiliary() : asked.contains(type.name());
    }

    private TypeChoice choice(CommandType type) {
        boolean chosen = remembered.getOrDefault(type.name(), isUsual(type));
        TypeChoice choice = new TypeChoice(type, chosen);
        choice.chosen()
                .subscribe(
                        (before, now) -> {
                            remembered.put(type.name(), now);
                            changed.run();
                        });
        return choice;
    }
}
