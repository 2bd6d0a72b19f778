package dev.quadrat.dag;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Why a command runs or not: the whole chain of what it reads, who writes that, and why those run
 * or not. Each command is explained once.
 */
public record Explanation(List<Line> lines) {
    /**
     * @param depth how far up the chain, from 0
     */
    public record Line(int depth, String text) {
        /** With the depth as blanks before it. */
        public String indented() {
            return "  ".repeat(depth) + text;
        }
    }

    public Explanation {
        lines = List.copyOf(lines);
    }

    public static Explanation of(Plan plan, Findings findings, String id) {
        return new Chain(plan, findings).from(plan.command(id));
    }

    private static final class Chain {
        private static final int MOST_NAMED = 8;
        private static final int MOST_URIS = 3;

        /** A line, or the place of a command's own lines. */
        private sealed interface Step {}

        private record Say(Line line) implements Step {}

        private record Explain(int depth, PlannedCommand command) implements Step {}

        private final Plan plan;
        private final Findings findings;
        private final UriIndex index;
        private final Set<String> explained = new HashSet<>();
        private final Deque<Step> ahead = new ArrayDeque<>();
        private final List<Step> next = new java.util.ArrayList<>();
        private final List<Line> lines = new java.util.ArrayList<>();

        Chain(Plan plan, Findings findings) {
            this.plan = plan;
            this.findings = findings;
            index = new UriIndex(plan.dag().commands());
        }

        Explanation from(PlannedCommand command) {
            ahead.push(new Explain(0, command));
            while (!ahead.isEmpty()) {
                switch (ahead.pop()) {
                    case Say say -> lines.add(say.line());
                    case Explain explain -> explain(explain.depth(), explain.command());
                }
                // What belongs to a command comes before what was still to come after it.
                next.reversed().forEach(ahead::push);
                next.clear();
            }
            return new Explanation(lines);
        }

        private void explain(int depth, PlannedCommand planned) {
            Command command = planned.command();
            String name = "%s (%s)".formatted(command.describe(), command.id());
            if (!explained.add(command.id())) {
                lines.add(new Line(depth, name + ": see above"));
                return;
            }
            lines.add(new Line(depth, name));
            lines.add(new Line(depth + 1, standing(planned)));
            if (command.inputs().isEmpty()) {
                say(depth + 1, "reads nothing");
            }
            outside(depth + 1, command);
            written(depth + 1, command);
        }

        private static String standing(PlannedCommand planned) {
            boolean toldApart =
                    planned.state() == PlanState.PARTIAL
                            || (planned.state() == PlanState.STALE && planned.runs());
            String state = toldApart ? planned.state().name().toLowerCase(Locale.ROOT) + ", " : "";
            return state + planned.reason().text();
        }

        /** Inputs that no command writes: those that are missing decide, so they come first. */
        private void outside(int depth, Command command) {
            List<String> uris =
                    command.inputs().stream().filter(uri -> index.feeders(uri).isEmpty()).toList();
            List<String> missing = uris.stream().filter(uri -> !findings.exists(uri)).toList();
            List<String> existing = uris.stream().filter(findings::exists).toList();
            reads(
                    depth,
                    missing,
                    "does not exist; no command writes it",
                    "do not exist; no command writes them");
            reads(depth, existing, "exists; no command writes it", "exist; no command writes them");
        }

        private void reads(int depth, List<String> uris, String ofOne, String ofMany) {
            if (!uris.isEmpty()) {
                say(depth, "reads %s: %s".formatted(told(uris), uris.size() == 1 ? ofOne : ofMany));
            }
        }

        private void written(int depth, Command command) {
            List<Feeding> all = Feeding.of(command, plan, index);
            List<Feeding> named =
                    all.size() <= MOST_NAMED
                            ? all
                            : all.stream()
                                    .filter(f -> f.standing() != Feeding.Standing.DONE)
                                    .limit(MOST_NAMED)
                                    .toList();
            List<String> before = List.of();
            Set<String> told = new HashSet<>();
            for (Feeding feeding : named) {
                if (!feeding.inputs().equals(before)) {
                    say(
                            depth,
                            "reads %s: %s"
                                    .formatted(told(feeding.inputs()), presence(feeding.inputs())));
                    before = feeding.inputs();
                    told.addAll(before);
                }
                next.add(new Explain(depth + 1, feeding.writer()));
            }
            rest(depth, all.subList(named.size(), all.size()), told);
        }

        private String presence(List<String> uris) {
            long missing = uris.stream().filter(uri -> !findings.exists(uri)).count();
            if (uris.size() == 1) {
                return (missing == 0 ? "exists" : "does not exist") + "; written by";
            }
            String what =
                    missing == 0
                            ? "all exist"
                            : missing == uris.size()
                                    ? "none exists"
                                    : count(missing)
                                            + " of "
                                            + count(uris.size())
                                            + " do not exist";
            return what + "; written by";
        }

        /** Those of a wide fan-in that are not named, in a line for each standing. */
        private void rest(int depth, List<Feeding> others, Set<String> told) {
            boolean more = !told.isEmpty();
            Map<Feeding.Standing, Set<String>> inputs = new EnumMap<>(Feeding.Standing.class);
            Map<Feeding.Standing, Integer> commands = new EnumMap<>(Feeding.Standing.class);
            for (Feeding other : others) {
                commands.merge(other.standing(), 1, Integer::sum);
                Set<String> untold =
                        inputs.computeIfAbsent(other.standing(), s -> new LinkedHashSet<>());
                other.inputs().stream().filter(told::add).forEach(untold::add);
            }
            inputs.forEach(
                    (standing, uris) ->
                            say(
                                    depth,
                                    rest(
                                            standing,
                                            uris.size(),
                                            commands.getOrDefault(standing, 0),
                                            more)));
        }

        private static String rest(
                Feeding.Standing standing, int inputs, int commands, boolean more) {
            String who =
                    "%s %s that %s"
                            .formatted(
                                    count(commands),
                                    commands == 1 ? "command" : "commands",
                                    standing.text(commands));
            if (inputs == 0) {
                return "and of %s".formatted(who);
            }
            return "%s%s %s of %s"
                    .formatted(
                            more ? "and " : "reads ",
                            count(inputs) + (more ? " more" : ""),
                            inputs == 1 ? "input" : "inputs",
                            who);
        }

        private void say(int depth, String text) {
            next.add(new Say(new Line(depth, text)));
        }

        private static String told(List<String> uris) {
            return Listing.of(uris, MOST_URIS, uri -> uri);
        }

        private static String count(long number) {
            return String.format(Locale.ROOT, "%,d", number);
        }
    }
}
