package dev.quadrat.ui.results;

import dev.quadrat.ui.support.Words;
import dev.quadrat.workbench.ClassScores;
import dev.quadrat.workbench.Evaluation;
import dev.quadrat.workbench.Metric;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All rows with the columns that they have numbers for, and the best number of each column. */
public record ResultTable(
        List<ResultRow> rows, List<ResultColumn> columns, Map<ResultColumn, Double> best) {
    private static final List<ResultColumn> AVERAGES =
            Arrays.stream(Metric.values()).map(ResultColumn::average).toList();

    static final ResultTable EMPTY = of(List.of(), false);

    static ResultTable of(List<ResultRow> rows, boolean perClass) {
        List<ResultColumn> columns = new ArrayList<>(AVERAGES);
        if (perClass) {
            rows.stream()
                    .flatMap(row -> classes(row.evaluation()))
                    .distinct()
                    .forEach(
                            name ->
                                    Arrays.stream(Metric.values())
                                            .map(metric -> new ResultColumn(name, metric))
                                            .forEach(columns::add));
        }
        Map<ResultColumn, Double> best = new HashMap<>();
        columns.forEach(column -> findBest(column, rows, best));
        return new ResultTable(List.copyOf(rows), List.copyOf(columns), Map.copyOf(best));
    }

    /** Whether it is the best of its column; there is no best of one. */
    public boolean isBest(ResultRow row, ResultColumn column) {
        Double value = column.value(row.evaluation());
        return value != null && value.equals(best.get(column));
    }

    public String text(ResultRow row, ResultColumn column) {
        return numbers(column).text(column.value(row.evaluation()));
    }

    public boolean hasScores() {
        return rows.stream().anyMatch(row -> row.evaluation() instanceof Evaluation.Scored);
    }

    /** A row an experiment, with names of columns as in {@code eval.json}. */
    public String csv() {
        String head =
                Stream.concat(
                                Stream.concat(
                                        Stream.of("experiment"),
                                        columns.stream().map(ResultTable::head)),
                                Stream.of("note"))
                        .map(Words::csv)
                        .collect(Collectors.joining(","));
        return Stream.concat(Stream.of(head), rows.stream().map(this::line))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    Numbers numbers(ResultColumn column) {
        List<@Nullable Double> values = new ArrayList<>();
        rows.forEach(row -> values.add(column.value(row.evaluation())));
        return Numbers.of(values);
    }

    private String line(ResultRow row) {
        List<String> cells = new ArrayList<>();
        cells.add(row.experiment());
        for (ResultColumn column : columns) {
            Double value = column.value(row.evaluation());
            cells.add(value == null ? "" : String.valueOf(value));
        }
        cells.add(row.note());
        return cells.stream().map(Words::csv).collect(Collectors.joining(","));
    }

    private static String head(ResultColumn column) {
        return column.isAverage()
                ? column.metric().field()
                : column.className() + "_" + column.metric().field();
    }

    private static void findBest(
            ResultColumn column, List<ResultRow> rows, Map<ResultColumn, Double> best) {
        List<Double> values = new ArrayList<>();
        for (ResultRow row : rows) {
            Double value = column.value(row.evaluation());
            if (value != null) {
                values.add(value);
            }
        }
        if (values.size() > 1) {
            double first = values.getFirst();
            for (double value : values) {
                first = column.metric().isBetter(value, first) ? value : first;
            }
            best.put(column, first);
        }
    }

    private static Stream<String> classes(Evaluation evaluation) {
        return evaluation instanceof Evaluation.Scored scored
                ? scored.classes().stream().map(ClassScores::name)
                : Stream.empty();
    }
}
