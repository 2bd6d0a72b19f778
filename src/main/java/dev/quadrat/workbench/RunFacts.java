package dev.quadrat.workbench;

import dev.quadrat.run.DurationText;
import dev.quadrat.run.PlanSource;
import dev.quadrat.run.RunSummary;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What two runs were as a whole, and what they were asked to do. */
final class RunFacts {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private RunFacts() {}

    static List<ComparisonRow> rows(RunRecord left, RunRecord right) {
        List<ComparisonRow> rows = new ArrayList<>();
        add(rows, "State", left, right, run -> word(run.summary().state()));
        add(rows, "Commands done", left, right, RunFacts::done);
        add(rows, "Duration", left, right, run -> DurationText.of(duration(run.summary())));
        add(rows, "Started", left, right, run -> time(run.manifest().started()));
        add(rows, "Jars", left, right, run -> names(run.manifest().jars()));
        add(rows, "Folder of the jars", left, right, run -> folders(run.manifest().jars()));
        add(rows, "Runner", left, right, run -> run.manifest().runner());
        add(rows, "Commands at once", left, right, run -> run.manifest().parallel() + "");
        add(rows, "Splits", left, right, run -> asked(run, s -> s.splits() + ""));
        add(rows, "Command types", left, right, run -> asked(run, RunFacts::types));
        add(rows, "Run again", left, right, run -> asked(run, s -> word(s.rerun())));
        add(rows, "Experiments", left, right, run -> asked(run, s -> all(s.filters())));
        add(rows, "Methods", left, right, run -> asked(run, s -> all(s.methods())));
        return rows;
    }

    private static void add(
            List<ComparisonRow> rows,
            String what,
            RunRecord left,
            RunRecord right,
            Function<RunRecord, String> fact) {
        rows.add(
                ComparisonRow.of(
                        ComparisonRow.Part.RUN, what, fact.apply(left), fact.apply(right)));
    }

    private static String done(RunRecord run) {
        RunSummary.Commands commands = run.summary().commands();
        String failed = commands.failed() == 0 ? "" : ", %d failed".formatted(commands.failed());
        return "%d of %d%s".formatted(commands.done(), commands.total(), failed);
    }

    private static Duration duration(RunSummary summary) {
        Instant ended = summary.ended();
        return ended == null ? Duration.ZERO : Duration.between(summary.started(), ended);
    }

    private static String asked(RunRecord run, Function<PlanSource, String> fact) {
        PlanSource source = run.manifest().source();
        return source == null ? "(not kept)" : fact.apply(source);
    }

    private static String types(PlanSource source) {
        return source.types().isEmpty() ? "all" : String.join(", ", source.types());
    }

    private static String all(List<String> globs) {
        return globs.isEmpty() ? "all" : String.join(", ", globs);
    }

    private static String names(List<String> jars) {
        return jars.stream()
                .map(jar -> String.valueOf(Path.of(jar).getFileName()))
                .collect(Collectors.joining(", "));
    }

    private static String folders(List<String> jars) {
        return jars.stream()
                .map(jar -> String.valueOf(Path.of(jar).getParent()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String time(Instant instant) {
        return TIME.format(instant.atZone(ZoneId.systemDefault()));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
