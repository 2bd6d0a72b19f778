package dev.quadrat.ui.problems;

import dev.quadrat.dag.Command;
import dev.quadrat.dag.CommandDag;
import dev.quadrat.dag.Problem;
import dev.quadrat.run.RunnerField;
import dev.quadrat.workbench.MethodListing;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the places of problems in what was derived, and among what can be set.
 *
 * @param fields of the chosen runner
 */
record ProblemPlaces(CommandDag dag, List<MethodListing> methods, List<RunnerField> fields) {
    ProblemPlace of(Problem problem) {
        return switch (problem.kind()) {
            case ARGUMENT ->
                    argument(problem.message())
                            .<ProblemPlace>map(ProblemPlace.OnArgument::new)
                            .orElseGet(ProblemPlace.Elsewhere::new);
            case EXPERIMENT -> new ProblemPlace.OnExperiments(experiment(problem));
            case LOAD, MISSING_INPUT, CLASH, CYCLE, CONFIG_DIFFERS, CLAIMED ->
                    onCommand(problem).orElseGet(ProblemPlace.Elsewhere::new);
            case STORAGE, RUNNER ->
                    onCommand(problem)
                            .or(() -> setting(problem.message()))
                            .orElseGet(ProblemPlace.Elsewhere::new);
        };
    }

    private Optional<ProblemPlace> onCommand(Problem problem) {
        return command(problem).map(ProblemPlace.OnCommand::new);
    }

    /** The field whose label or name comes first. */
    private Optional<ProblemPlace> setting(String message) {
        return fields.stream()
                .filter(field -> at(field, message) < Integer.MAX_VALUE)
                .min(Comparator.comparingInt(field -> at(field, message)))
                .map(ProblemPlace.OnRunnerSetting::new);
    }

    private static int at(RunnerField field, String text) {
        return IntStream.of(
                        at(field.name(), text),
                        at(field.label().toLowerCase(Locale.ROOT), text.toLowerCase(Locale.ROOT)))
                .filter(place -> place >= 0)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** The first that reads or writes one of its URIs; failing that, one of its experiments'. */
    private Optional<String> command(Problem problem) {
        Set<String> uris = new HashSet<>(problem.uris());
        return first(c -> meets(uris, c.outputs()) || meets(uris, c.inputs()))
                .or(() -> first(c -> meets(problem.experiments(), c.experiments())));
    }

    private Optional<String> first(Predicate<Command> wanted) {
        return dag.commands().stream().filter(wanted).map(Command::id).findFirst();
    }

    private static boolean meets(Collection<String> some, Collection<String> others) {
        return others.stream().anyMatch(some::contains);
    }

    /** The name that comes first behind the word {@code argument}. */
    private Optional<String> argument(String message) {
        String told = message.substring(Math.max(0, message.indexOf("argument")));
        return methods.stream()
                .flatMap(method -> method.arguments().stream())
                .map(MethodListing.Argument::name)
                .distinct()
                .filter(name -> at(name, told) >= 0)
                .min(Comparator.comparingInt(name -> at(name, told)));
    }

    private static int at(String name, String text) {
        Matcher matcher =
                Pattern.compile("(?<![\\w-])" + Pattern.quote(name) + "(?![\\w-])").matcher(text);
        return matcher.find() ? matcher.start() : -1;
    }

    private String experiment(Problem problem) {
        Stream<String> made = methods.stream().flatMap(method -> method.experiments().stream());
        return made.filter(problem.experiments()::contains)
                .findFirst()
                .or(
                        () ->
                                methods.stream()
                                        .map(MethodListing::name)
                                        .filter(name -> at(name, problem.message()) >= 0)
                                        .findFirst())
                .orElse("");
    }
}
