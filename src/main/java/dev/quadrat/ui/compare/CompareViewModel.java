package dev.quadrat.ui.compare;

import dev.quadrat.ui.support.Words;
import dev.quadrat.workbench.ComparisonRow;
import dev.quadrat.workbench.RunComparison;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of two runs is shown. */
public final class CompareViewModel {
    private final RunComparison comparison;
    private final BooleanProperty onlyDifferences = new SimpleBooleanProperty(true);
    private final ObjectProperty<Optional<ComparisonRow.Part>> part =
            new SimpleObjectProperty<>(Optional.empty());
    private final FilteredList<ComparisonRow> rows;

    public CompareViewModel(RunComparison comparison) {
        this.comparison = comparison;
        this.rows = new FilteredList<>(FXCollections.observableArrayList(comparison.rows()));
        onlyDifferences.subscribe(_ -> filter());
        part.subscribe(_ -> filter());
    }

    /** The earlier run's id. */
    public String left() {
        return comparison.left().id();
    }

    public String right() {
        return comparison.right().id();
    }

    public BooleanProperty onlyDifferences() {
        return onlyDifferences;
    }

    /** The only kind of things that is shown; empty for all. */
    public ObjectProperty<Optional<ComparisonRow.Part>> part() {
        return part;
    }

    public ObservableList<ComparisonRow> rows() {
        return rows;
    }

    /** {@code Outcome 3}: how many things of a kind differ. */
    public String title(ComparisonRow.Part of) {
        return of.title() + " " + Words.number(differences(of));
    }

    public String title() {
        long all = comparison.rows().stream().filter(ComparisonRow::differs).count();
        return "All " + Words.number(all);
    }

    /** Why there are no rows. */
    public String emptiness() {
        return onlyDifferences.get()
                ? "No differences here. Take “only differences” off to see what is the same."
                : "There is nothing of this kind in either run.";
    }

    /** What is shown, for a spreadsheet. */
    public String csv() {
        return Stream.concat(
                        Stream.of(List.of("part", "what", left(), right(), "differs")),
                        rows.stream()
                                .map(
                                        row ->
                                                List.of(
                                                        row.part().title(),
                                                        row.what(),
                                                        row.left(),
                                                        row.right(),
                                                        row.differs() ? "yes" : "no")))
                .map(cells -> cells.stream().map(Words::csv).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** What is shown, for people. */
    public String text() {
        return Stream.concat(
                        Stream.of("%s compared with %s".formatted(left(), right())),
                        rows.stream().map(CompareViewModel::line))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(ComparisonRow row) {
        String values =
                row.differs()
                        ? told(row.left()) + " → " + told(row.right())
                        : told(row.left()) + " in both";
        return "%s · %s: %s".formatted(row.part().title(), row.what(), values);
    }

    private static String told(String value) {
        return value.isEmpty() ? "(none)" : value;
    }

    private long differences(ComparisonRow.Part of) {
        return comparison.rows().stream().filter(r -> r.part() == of && r.differs()).count();
    }

    private void filter() {
        Optional<ComparisonRow.Part> only = part.get();
        boolean differing = onlyDifferences.get();
        rows.setPredicate(
                row ->
                        (!differing || row.differs())
                                && (only.isEmpty() || only.get() == row.part()));
    }
}
