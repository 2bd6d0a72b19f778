package dev.quadrat.local;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlannedCommand;

import java.util.List;
import java.util.Set;
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
        Set<String> running = Set.copyOf(ids);
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
                .append(String.join(" \\\n  ", ids))
                .append("\n\nall: ")
                .append(String.join(" \\\n  ", ids))
                .append('\n');
        for (String id : ids) {
            String upstream =
                    plan.dag().upstream(id).stream()
                            .filter(running::contains)
                            .map(up -> " " + up)
                            .collect(Collectors.joining());
            text.append("\n# ")
                    .append(comment(plan.command(id).command().describe()))
                    .append('\n')
                    .append(id)
                    .append(':')
                    .append(upstream)
                    .append("\n\t@cd $(FOLDER) && exec $(QUADRAT) run-command $(RUN)/commands/")
                    .append(id)
                    .append(".json >>$(RUN)/logs/")
                    .append(id)
                    .append(".log 2>&1\n");
        }
        return text.toString();
    }

    /**
     * Quoted for sh, and then for make, which sees dollars, and comments in assignments; there it
     * halves the backslashes before a number sign.
     */
    static String shell(String word) {
        String quoted =
                word.matches("[A-Za-z0-9_./:=+,@%-]+")
                        ? word
                        : "'" + word.replace("'", "'\\''") + "'";
        return quoted.replace("$", "$$").replaceAll("(\\\\*)#", "$1$1\\\\#");
    }

    private static String comment(String text) {
        return text.replaceAll("[\\r\\n\\\\]", " ");
    }
}
