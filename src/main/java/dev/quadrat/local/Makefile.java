package dev.quadrat.local;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlannedCommand;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/** A plan as a Makefile that can also be run by hand. */
final class Makefile {
    private final Plan plan;
    private final String runFolder;
    private final String workingFolder;
    private final List<String> quadrat;

    /**
     * @param quadrat the command line that {@code run-command} follows
     */
    Makefile(Plan plan, String runFolder, String workingFolder, List<String> quadrat) {
        this.plan = plan;
        this.runFolder = runFolder;
        this.workingFolder = workingFolder;
        this.quadrat = quadrat;
    }

    String text() {
        List<String> ids = plan.toRun().stream().map(PlannedCommand::id).toList();
        Prerequisites prerequisites =
                Prerequisites.of(plan.dag(), Collections.unmodifiableSet(new LinkedHashSet<>(ids)));
        List<String> phony = new ArrayList<>(prerequisites.groups().keySet());
        phony.addAll(ids);
        StringBuilder text = new StringBuilder();
        text.append("# Written by Quadrat. By hand, in this folder: make -k -j 2\n")
                .append("# A command that this run has completed is not run again.\n\n")
                .append("QUADRAT = ")
                .append(quadrat.stream().map(Makefile::shell).collect(Collectors.joining(" ")))
                .append("\nFOLDER = ")
                .append(shell(workingFolder))
                .append("\nRUN = ")
                .append(shell(runFolder))
                .append("\n\n.PHONY: all ")
                .append(lines(phony))
                .append("\n\nall: ")
                .append(lines(ids))
                .append('\n');
        prerequisites
                .groups()
                .forEach(
                        (name, members) ->
                                text.append("\n")
                                        .append(name)
                                        .append(": ")
                                        .append(lines(members))
                                        .append('\n'));
        for (String id : ids) {
            text.append("\n# ")
                    .append(comment(plan.command(id).command().describe()))
                    .append('\n')
                    .append(id)
                    .append(':')
                    .append(
                            prerequisites.of(id).stream()
                                    .map(up -> " " + up)
                                    .collect(Collectors.joining()))
                    .append("\n\t@cd $(FOLDER) && exec $(QUADRAT) run-command $(RUN)/commands/")
                    .append(id)
                    .append(".json >>$(RUN)/logs/")
                    .append(id)
                    .append(".log 2>&1\n");
        }
        return text.toString();
    }

    private static String lines(Collection<String> words) {
        return String.join(" \\\n  ", words);
    }

    /**
     * Quoted for sh, and then for make, which sees dollars, and comments in assignments; there it
     * halves the backslashes before a number sign.
     */
    static String shell(String word) {
        String quoted = ShellLine.of(List.of(word));
        return quoted.replace("$", "$$").replaceAll("(\\\\*)#", "$1$1\\\\#");
    }

    private static String comment(String text) {
        return text.replaceAll("[\\r\\n\\\\]", " ");
    }
}
