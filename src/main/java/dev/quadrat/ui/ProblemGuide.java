package dev.quadrat.ui;

import dev.quadrat.ui.experiments.ExperimentsView;
import dev.quadrat.ui.problems.ProblemPlace;
import dev.quadrat.ui.session.Selection;

import java.util.function.Consumer;

/** Leads from a problem to its place. */
record ProblemGuide(
        Selection selection, ExperimentsView experiments, Consumer<String> runnerSettings)
        implements Consumer<ProblemPlace> {
    @Override
    public void accept(ProblemPlace place) {
        switch (place) {
            case ProblemPlace.OnCommand on -> selection.seek(on.id());
            case ProblemPlace.OnArgument on -> experiments.focusArgument(on.name());
            case ProblemPlace.OnExperiments on -> experiments.focusExperiment(on.text());
            case ProblemPlace.OnRunnerSetting on -> runnerSettings.accept(on.field().name());
            case ProblemPlace.Elsewhere _ -> {}
        }
    }
}
