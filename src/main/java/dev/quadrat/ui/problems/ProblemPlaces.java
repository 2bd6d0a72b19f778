package dev.quadrat.ui.problems;

import dev.quadrat.dag.Command;
import dev.quadrat.dag.CommandDag;
import dev.quadrat.dag.Problem;
import dev.quadrat.workbench.MethodListing;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the places of problems in what was derived. */
record ProblemPlaces(CommandDag dag, List<MethodListing> methods) {
    ProblemPlace of(Problem problem) {
        return switch (problem.kind()) {
            case ARGUMENT ->
                    argument(problem.message())
                            .<ProblemPlace>map(ProblemPlace.OnArgument::new)
                            .orElseGet(ProblemPlace.Elsewhere::new);
            case EXPERIMENT -> new ProblemPlace.OnExperiments(experiment(problem));
            case LOAD, MISSING_INPUT, CLASH, CYCLE, CONFIG_DIFFERS, CLAIMED, STORAGE, RUNNER ->
                    command(problem)
                            .<ProblemPlace>map(ProblemPlace.OnCommand::new)
                            .orElseGet(ProblemPlace.Elsewhere::new);
        };
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
