package dev.quadrat.cli;

import dev.quadrat.dag.Problem;

import java.io.PrintStream;
import java.util.List;

/** The two streams, and how problems stand on them: a line each, on the second. */
public record Console(PrintStream out, PrintStream err, boolean isTerminal) {
    void print(String line) {
        out.println(line);
    }

    void error(String message) {
        err.println("quadrat: " + message);
    }

    void problems(List<Problem> problems) {
        for (Problem problem : problems) {
            error((problem.isError() ? "" : "warning: ") + problem.message());
        }
    }
}
