package dev.quadrat.ui.problems;

import dev.quadrat.dag.Problem;
import dev.quadrat.run.RunnerField;
import dev.quadrat.ui.session.Session;
import dev.quadrat.ui.session.Stage;

import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

import java.util.Comparator;
import java.util.List;

/** All problems there are, errors first. */
public final class ProblemsViewModel {
    private final Session session;
    private final ObservableList<Problem> problems = FXCollections.observableArrayList();
    private final ObservableList<Problem> shownProblems =
            FXCollections.unmodifiableObservableList(problems);

    public ProblemsViewModel(Session session) {
        this.session = session;
        session.revision().subscribe(this::refresh);
        session.run().problems().addListener((ListChangeListener<Problem>) _ -> refresh());
        refresh();
    }

    public ObservableList<Problem> problems() {
        return shownProblems;
    }

    /** Where a problem can be looked at. */
    public ProblemPlace place(Problem problem) {
        return session.plan().stage().get() instanceof Stage.Shown shown
                ? new ProblemPlaces(shown.plan().dag(), shown.methods(), fields()).of(problem)
                : new ProblemPlace.Elsewhere();
    }

    private List<RunnerField> fields() {
        String chosen = session.plan().choices().runner().get();
        return session.runners().stream()
                .filter(runner -> runner.name().equals(chosen))
                .flatMap(runner -> runner.fields().stream())
                .toList();
    }

    private void refresh() {
        List<Problem> now =
                session.problems().stream()
                        .sorted(Comparator.comparing(Problem::severity))
                        .toList();
        if (!now.equals(problems)) {
            problems.setAll(now);
        }
    }
}
