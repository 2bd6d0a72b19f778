package dev.quadrat.host;

import dev.quadrat.dag.Problem;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** An experiment method of a set, not called yet. */
record SetMethod(Object set, Method method, List<ArgumentValue> arguments) {
    /** The methods that begin with the prefix, in alphabetical order. */
    static List<SetMethod> of(Object set, String prefix, Map<String, String> variables) {
        return Arrays.stream(set.getClass().getMethods())
                .filter(m -> m.getName().startsWith(prefix))
                .filter(
                        m ->
                                !m.isBridge()
                                        && !m.isSynthetic()
                                        && !Modifier.isAbstract(m.getModifiers()))
                .sorted(
                        Comparator.comparing(Method::getName)
                                .thenComparingInt(Method::getParameterCount)
                                .thenComparing(Method::toString))
                .map(
                        m ->
                                new SetMethod(
                                        set,
                                        m,
                                        Arrays.stream(m.getParameters())
                                                .map(p -> new ArgumentValue(p, variables))
                                                .toList()))
                .toList();
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

    /**
     * The values to call it with.
     *
     * @throws AuthorFailure that names everything that is missing, or the first bad value
     */
    Object[] bind(Map<String, String> given) throws AuthorFailure {
        List<Object> values = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (ArgumentValue argument : arguments) {
            if (!argument.isSupported()) {
                throw new AuthorFailure(
                        Problem.error(
                                Problem.Kind.EXPERIMENT,
                                "%s has the parameter %s of type %s; use text, numbers, booleans, enums, Path, URI or List<String>"
                                        .formatted(
                                                name(),
                                                argument.name(),
                                                argument.parameter().getType().getSimpleName())));
            }
            String text = given.get(argument.name());
            if (text == null) {
                text = argument.defaultText().orElse(null);
            }
            if (text == null) {
                missing.add(argument.name());
            } else {
                values.add(parse(argument, text));
            }
        }
        if (!missing.isEmpty()) {
            boolean several = missing.size() > 1;
            String needs = String.join(" and ", missing);
            String remedy = " -a " + String.join(" VALUE -a ", missing) + " VALUE";
            throw new AuthorFailure(
                    Problem.error(
                            Problem.Kind.ARGUMENT,
                            "%s needs the argument%s %s; give %s:%s"
                                    .formatted(
                                            name(),
                                            several ? "s" : "",
                                            needs,
                                            several ? "them values" : "it a value",
                                            remedy)));
        }
        return values.toArray();
    }

    private Object parse(ArgumentValue argument, String text) throws AuthorFailure {
        try {
            Object value = argument.parse(text);
            if (value != null) {
                return value;
            }
        } catch (IllegalArgumentException e) {
            // told below, in the same words for every type
        }
        throw new AuthorFailure(
                Problem.error(
                        Problem.Kind.ARGUMENT,
                        "%s: the argument %s is to be a %s, not '%s'"
                                .formatted(name(), argument.name(), argument.typeText(), text)
                                .replace("a one of", "one of")));
    }
}
