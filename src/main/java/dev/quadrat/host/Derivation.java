package dev.quadrat.host;

import dev.quadrat.api.CommandConfig;
import dev.quadrat.api.ExperimentConfig;
import dev.quadrat.dag.NearestName;
import dev.quadrat.dag.Problem;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** In the child: finds the sets, calls their methods, and tells everything on the way. */
final class Derivation {
    private final DeriveRequest request;
    private final Consumer<HostMessage> tell;
    private final AuthorCode author;
    private final Map<String, String> methodsByExperiment = new HashMap<>();

    /** Ids of experiments that no filter names. */
    private final List<String> passedOver = new ArrayList<>();

    Derivation(DeriveRequest request, Consumer<HostMessage> tell, AuthorCode author) {
        this.request = request;
        this.tell = tell;
        this.author = author;
    }

    void run() throws IOException {
        List<Path> jars = request.jars().stream().map(Path::of).toList();
        JarClassPath classPath = JarClassPath.of(jars);
        classPath.problems().forEach(this::tellProblem);
        tell.accept(
                new HostMessage.ClassPathFound(
                        classPath.entries().stream().map(Path::toString).toList()));
        try (AuthorClassLoader loader = new AuthorClassLoader(classPath.entries());
                AuthorClasses classes = new AuthorClasses(classPath.entries())) {
            Thread.currentThread().setContextClassLoader(loader);
            List<SetMethod> methods = new ArrayList<>();
            for (Object set : sets(jars, classPath, loader)) {
                methods.addAll(SetMethod.of(set, request.prefix(), request.variables()));
            }
            checkArguments(methods);
            CommandDerivation derivation =
                    new CommandDerivation(
                            new ConfigJson(loader),
                            new CodeHashes(classes),
                            author,
                            tell,
                            request.splits(),
                            Path.of(request.workingFolder()));
            Globs wanted = Globs.of(request.methodGlobs());
            if (!methods.isEmpty() && methods.stream().noneMatch(m -> wanted.match(m.name()))) {
                tellProblem(
                        nothing(
                                "method",
                                request.methodGlobs(),
                                methods.stream().map(SetMethod::name).toList()));
            }
            for (SetMethod method : methods) {
                List<String> experiments =
                        wanted.match(method.name()) ? call(method, derivation) : List.of();
                tell.accept(new HostMessage.MethodFound(method.describe(experiments)));
            }
            if (!passedOver.isEmpty() && methodsByExperiment.isEmpty()) {
                tellProblem(nothing("experiment", request.filterGlobs(), passedOver));
            }
        }
    }

    private List<Object> sets(List<Path> jars, JarClassPath classPath, AuthorClassLoader loader)
            throws IOException {
        Globs wanted = Globs.of(request.classGlobs());
        List<Object> sets = new ArrayList<>();
        List<String> otherSets = new ArrayList<>();
        for (Path jar : jars) {
            if (!classPath.entries().contains(jar)) {
                continue;
            }
            SetScan scan = SetScan.of(jar);
            scan.problems().forEach(this::tellProblem);
            for (String name : scan.sets()) {
                if (wanted.match(name) || wanted.match(name.replace('$', '.'))) {
                    guarded(() -> sets.add(create(name, loader)));
                } else {
                    otherSets.add(name);
                }
            }
        }
        if (sets.isEmpty() && !otherSets.isEmpty()) {
            tellProblem(
                    Problem.error(
                            Problem.Kind.ARGUMENT,
                            "no experiment set is called %s; the sets are %s"
                                    .formatted(
                                            String.join(" or ", request.classGlobs()),
                                            String.join(", ", otherSets))));
        }
        return sets;
    }

    private Object create(String name, AuthorClassLoader loader) throws AuthorFailure {
        return author.call(
                name,
                Problem.Kind.LOAD,
                List.of(),
                () -> Class.forName(name, true, loader).getConstructor().newInstance());
    }

    private List<String> call(SetMethod method, CommandDerivation derivation) {
        List<String> ids = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        switch (method.bind(request.arguments())) {
            case SetMethod.Binding.Bound bound -> values.addAll(bound.values());
            case SetMethod.Binding.Refused refused -> {
                refused.problems().forEach(this::tellProblem);
                return ids;
            }
        }
        guarded(
                () -> {
                    ReturnedConfigs configs =
                            author.call(
                                    method.name(),
                                    Problem.Kind.EXPERIMENT,
                                    List.of(),
                                    () ->
                                            ReturnedConfigs.of(
                                                    method.name(),
                                                    method.method()
                                                            .invoke(
                                                                    method.set(),
                                                                    values.toArray())));
                    Globs wanted = Globs.of(request.filterGlobs());
                    for (ExperimentConfig experiment : configs.experiments()) {
                        if (wanted.match(experiment.id())) {
                            ids.add(experiment.id());
                            guarded(() -> derive(experiment, method, derivation));
                        } else {
                            passedOver.add(experiment.id());
                        }
                    }
                    if (request.filterGlobs().isEmpty()) {
                        for (CommandConfig command : configs.commands()) {
                            guarded(() -> derivation.derive(command, null));
                        }
                    }
                });
        return ids;
    }

    private void derive(ExperimentConfig experiment, SetMethod method, CommandDerivation derivation)
            throws AuthorFailure {
        String other = methodsByExperiment.putIfAbsent(experiment.id(), method.name());
        if (other != null) {
            throw new AuthorFailure(
                    Problem.error(
                            Problem.Kind.EXPERIMENT,
                            "the experiment id %s is made twice, %s; give one another id"
                                    .formatted(
                                            experiment.id(),
                                            other.equals(method.name())
                                                    ? "both times by " + other
                                                    : "by " + other + " and by " + method.name()),
                            List.of(experiment.id()),
                            List.of()));
        }
        derivation.derive(experiment);
    }

    private void checkArguments(List<SetMethod> methods) {
        Set<String> known = new TreeSet<>();
        methods.forEach(m -> m.arguments().forEach(a -> known.add(a.name())));
        for (String name : new TreeSet<>(request.arguments().keySet())) {
            if (!known.contains(name) && !methods.isEmpty()) {
                String hint =
                        NearestName.of(name, known)
                                .map(near -> "did you mean " + near + "?")
                                .orElse("the arguments are " + String.join(", ", known));
                tellProblem(
                        Problem.error(
                                Problem.Kind.ARGUMENT,
                                "no experiment method has an argument '%s'; %s"
                                        .formatted(name, hint)));
            }
        }
    }

    private static Problem nothing(String what, List<String> globs, List<String> there) {
        return Problem.error(
                Problem.Kind.ARGUMENT,
                "no %s is called %s; there is %s"
                        .formatted(what, String.join(" or ", globs), String.join(", ", there)));
    }

    private interface Step {
        void run() throws AuthorFailure;
    }

    private void guarded(Step step) {
        try {
            step.run();
        } catch (AuthorFailure e) {
            tellProblem(e.problem());
        }
    }

    private void tellProblem(Problem problem) {
        tell.accept(new HostMessage.ProblemFound(problem));
    }
}
