package dev.quadrat.cli;

import dev.quadrat.dag.Problem;

import java.io.PrintStream;
import java.util.List;

/** The two streams, and how problems stand on them: a line each, on the second. */
public record Console(PrintStream out, PrintStream err, boolean isTerminal) {
    void print(String line) {
        out.println(line);
    }

    /** All at once: tens of thousands of lines one by one take as long as the plan. */
    void print(List<String> lines) {
        if (!lines.isEmpty()) {
            out.println(String.join(System.lineSeparator(), lines));
        }
    }

    void error(String message) {
        err.println("quadrat: " + message);
    }

    /** What a runner can't work with stands below its message, one place a line. */
    void problems(List<Problem> problems) {
        for (Problem problem : problems) {
            error((problem.isError() ? "" : "warning: ") + problem.message());
            if (problem.kind() == Problem.Kind.RUNNER) {
                problem.uris().forEach(uri -> err.println("    " + uri));
            }
        }
    }
}
