package dev.quadrat.ui.experiments;

import dev.quadrat.dag.Problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What is wrong with which argument.
 *
 * @param byName a sentence for each
 * @param others that belong to no field
 */
record ArgumentErrors(Map<String, String> byName, List<Problem> others) {
    static final String MISSING = "a value is needed";
    static final ArgumentErrors NONE = new ArgumentErrors(Map.of(), List.of());

    /**
     * @param asked the values that the problems are about, by name
     * @param values as they stand now; what was told of others no longer counts
     */
    static ArgumentErrors of(
            List<Problem> problems,
            List<ArgumentField> fields,
            Map<String, String> asked,
            Map<String, String> values) {
        Map<String, String> byName = new LinkedHashMap<>();
        List<Problem> others = new ArrayList<>();
        for (Problem problem : problems) {
            List<ArgumentField> meant =
                    fields.stream().filter(field -> names(problem, field)).toList();
            meant.stream()
                    .filter(field -> value(field, asked).equals(value(field, values)))
                    .forEach(
                            field ->
                                    byName.putIfAbsent(
                                            field.name(),
                                            isMissing(field, values)
                                                    ? MISSING
                                                    : problem.message()));
            if (meant.isEmpty()) {
                others.add(problem);
            }
        }
        return new ArgumentErrors(byName, others);
    }

    private static boolean isMissing(ArgumentField field, Map<String, String> values) {
        return field.required() && value(field, values).isEmpty();
    }

    private static String value(ArgumentField field, Map<String, String> values) {
        return values.getOrDefault(field.name(), "");
    }

    /** {@code the argument n is to be …}, {@code needs the arguments a and b; …}. */
    private static boolean names(Problem problem, ArgumentField field) {
        String name = Pattern.quote(field.name());
        String told = problem.message();
        return Pattern.compile("the arguments? (?:[\\w.-]+ and )*" + name + "(?: |;|$)")
                .matcher(told)
                .find();
    }
}
