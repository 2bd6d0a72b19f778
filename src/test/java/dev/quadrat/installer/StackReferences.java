package dev.quadrat.installer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a template's functions name: parameters and resources, and conditions. */
final class StackReferences {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}.]+)(\\.[^}]+)?}");

    private final Set<String> things = new TreeSet<>();
    private final Set<String> conditions = new TreeSet<>();
    private final List<String> delimiters = new ArrayList<>();

    StackReferences(StackTemplate template) {
        visit(template.root());
    }

    Set<String> things() {
        return things;
    }

    Set<String> conditions() {
        return conditions;
    }

    /** Delimiters that are no plain text, which CloudFormation refuses. */
    List<String> delimiters() {
        return delimiters;
    }

    private void visit(Object value) {
        switch (value) {
            case StackTemplate.Call call -> visit(call);
            case List<?> list -> list.forEach(this::visit);
            case Map<?, ?> map ->
                    map.forEach(
                            (key, inner) -> {
                                if (key.equals("Condition") && inner instanceof String name) {
                                    conditions.add(name);
                                } else if (key.equals("DependsOn")) {
                                    things.add(inner.toString());
                                }
                                visit(inner);
                            });
            default -> {}
        }
    }

    private void visit(StackTemplate.Call call) {
        switch (call.function()) {
            case "Ref" -> thing(call.argument().toString());
            case "GetAtt" -> thing(call.argument().toString().replaceFirst("\\..*", ""));
            case "If" -> conditions.add(StackTemplate.text(call.argument()));
            case "Sub" -> substitution(call.argument());
            case "Join", "Split" -> delimiter(StackTemplate.list(call.argument()).getFirst());
            default -> {}
        }
        visit(call.argument());
    }

    private void substitution(Object argument) {
        Set<?> own =
                argument instanceof List<?> parts && parts.getLast() instanceof Map<?, ?> named
                        ? named.keySet()
                        : Set.of();
        Matcher variable = VARIABLE.matcher(StackTemplate.texts(argument).findFirst().orElse(""));
        while (variable.find()) {
            if (!own.contains(variable.group(1))) {
                thing(variable.group(1));
            }
        }
    }

    private void thing(String name) {
        if (!name.startsWith("AWS::")) {
            things.add(name);
        }
    }

    private void delimiter(Object delimiter) {
        if (!(delimiter instanceof String)) {
            delimiters.add(delimiter.toString());
        }
    }
}
