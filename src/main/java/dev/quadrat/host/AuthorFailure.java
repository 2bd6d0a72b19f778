package dev.quadrat.host;

import dev.quadrat.dag.Problem;

/** Author code did not do what it should; the problem says what. */
final class AuthorFailure extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    AuthorFailure(Problem problem) {
        super(problem.message());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
