package dev.quadrat.ui.experiments;

import dev.quadrat.dag.Subset;
import dev.quadrat.ui.session.Choices;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which experiments are asked for: a part of the plan like any other, ticked in the tree. */
final class ExperimentChoice {
    private final Choices choices;
    private List<String> all = List.of();

    ExperimentChoice(Choices choices) {
        this.choices = choices;
    }

    /** Takes the experiments that there are. */
    void offer(List<String> ids) {
        all = List.copyOf(ids);
    }

    Check check(List<String> ids) {
        Set<String> chosen = chosen();
        long ticked = ids.stream().filter(chosen::contains).count();
        return ticked == 0 ? Check.NONE : ticked == ids.size() ? Check.ALL : Check.SOME;
    }

    /** Takes them all, or none of them if they are taken. */
    void toggle(List<String> ids) {
        Set<String> chosen = chosen();
        if (check(ids) == Check.ALL) {
            ids.forEach(chosen::remove);
        } else {
            chosen.addAll(ids);
        }
        List<String> now = all.stream().filter(chosen::contains).toList();
        Subset before = choices.subset().get();
        choices.subset().set(before.withExperiments(now.size() == all.size() ? List.of() : now));
        choices.noExperiment().set(now.isEmpty() && !all.isEmpty());
    }

    private Set<String> chosen() {
        if (choices.noExperiment().get()) {
            return new LinkedHashSet<>();
        }
        List<String> part = choices.subset().get().experiments();
        return new LinkedHashSet<>(part.isEmpty() ? all : part);
    }
}
