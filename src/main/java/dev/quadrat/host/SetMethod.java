package dev.quadrat.host;

import dev.quadrat.dag.Problem;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** An experiment method of a set, not called yet. */
record SetMethod(Object set, Method method, List<ArgumentValue> arguments) {
    /** The methods that begin with the prefix, in alphabetical order. */
    static List<SetMethod> of(Object set, String prefix, Map<String, String> variables) {
        List<Method> all =
                Arrays.stream(set.getClass().getMethods())
                        .filter(m -> m.getName().startsWith(prefix))
                        .filter(m -> !Modifier.isAbstract(m.getModifiers()))
                        .toList();
        return all.stream()
                .filter(m -> !m.isBridge() || !isBeside(m, all))
                .sorted(
                        Comparator.comparing(Method::getName)
                                .thenComparingInt(Method::getParameterCount)
                                .thenComparing(Method::toString))
                .map(
                        m ->
                                new SetMethod(
                                        set,
                                        m,
                                        Arrays.stream(written(m).getParameters())
                                                .map(p -> new ArgumentValue(p, variables))
                                                .toList()))
                .toList();
    }

    /** Whether a bridge only leads to another method with the same parameters or narrower ones. */
    private static boolean isBeside(Method bridge, List<Method> all) {
        return all.stream()
                .filter(m -> !m.isBridge() && m.getName().equals(bridge.getName()))
                .anyMatch(m -> accepts(bridge.getParameterTypes(), m.getParameterTypes()));
    }

    private static boolean accepts(Class<?>[] wide, Class<?>[] narrow) {
        return wide.length == narrow.length
                && IntStream.range(0, wide.length)
                        .allMatch(i -> wide[i].isAssignableFrom(narrow[i]));
    }

    /**
     * The method as the author wrote it: of a method of a class that is not public, a public class
     * below has a bridge alone, without the names of parameters.
     */
    private static Method written(Method method) {
        Class<?> above = method.getDeclaringClass().getSuperclass();
        while (method.isBridge() && above != null) {
            try {
                return above.getDeclaredMethod(method.getName(), method.getParameterTypes());
            } catch (NoSuchMethodException e) {
                above = above.getSuperclass();
            }
        }
        return method;
    }

    /** {@code package.Class.method}. */
    String name() {
        return set.getClass().getCanonicalName() + "." + method.getName();
    }

    ExperimentMethod describe(List<String> experiments) {
        return new ExperimentMethod(
                set.getClass().getName(),
                method.getName(),
                arguments.stream().map(ArgumentValue::describe).toList(),
                experiments);
    }

    /** The values to call it with, or everything that is wrong with those that were given. */
    sealed interface Binding {
        record Bound(List<Object> values) implements Binding {}

        record Refused(List<Problem> problems) implements Binding {}
    }

    Binding bind(Map<String, String> given) {
        List<Object> values = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (ArgumentValue argument : arguments) {
            String text = given.get(argument.name());
            if (text == null) {
                text = argument.defaultText().orElse(null);
            }
            if (!argument.isSupported()) {
                problems.add(unsupported(argument));
            } else if (text == null) {
                missing.add(argument.name());
            } else {
                parsed(argument, text)
                        .ifPresentOrElse(values::add, () -> problems.add(wrong(argument, given)));
            }
        }
        if (!missing.isEmpty()) {
            problems.add(missing(missing));
        }
        return problems.isEmpty() ? new Binding.Bound(values) : new Binding.Refused(problems);
    }

    private Problem unsupported(ArgumentValue argument) {
        return Problem.error(
                Problem.Kind.EXPERIMENT,
                "%s has the parameter %s of type %s; use text, numbers, booleans, enums, Path, URI or List<String>"
                        .formatted(
                                name(),
                                argument.name(),
                                argument.parameter().getType().getSimpleName()));
    }

    private Problem missing(List<String> missing) {
        boolean several = missing.size() > 1;
        String needs = String.join(" and ", missing);
        String remedy = " -a " + String.join(" VALUE -a ", missing) + " VALUE";
        return Problem.error(
                Problem.Kind.ARGUMENT,
                "%s needs the argument%s %s; give %s:%s"
                        .formatted(
                                name(),
                                several ? "s" : "",
                                needs,
                                several ? "them values" : "it a value",
                                remedy));
    }

    private Problem wrong(ArgumentValue argument, Map<String, String> given) {
        String text = given.getOrDefault(argument.name(), argument.defaultText().orElse(""));
        return Problem.error(
                Problem.Kind.ARGUMENT,
                "%s: the argument %s is to be a %s, not '%s'"
                        .formatted(name(), argument.name(), argument.typeText(), text)
                        .replace("a one of", "one of"));
    }

    private static Optional<Object> parsed(ArgumentValue argument, String text) {
        try {
            return Optional.ofNullable(argument.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
