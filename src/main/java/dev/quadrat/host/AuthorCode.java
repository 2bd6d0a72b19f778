package dev.quadrat.host;

import dev.quadrat.dag.Problem;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Calls author code: says first what it calls, and turns everything thrown into a problem. */
final class AuthorCode {
    private final Consumer<String> calling;

    /**
     * @param calling is told what is about to be called
     */
    AuthorCode(Consumer<String> calling) {
        this.calling = calling;
    }

    /**
     * @param what for people: {@code demo.LandCover.expSmall}
     */
    <T> T call(String what, Problem.Kind kind, List<String> experiments, Callable<T> code)
            throws AuthorFailure {
        calling.accept(what);
        try {
            return code.call();
        } catch (AuthorFailure e) {
            throw e;
        } catch (Throwable thrown) { // everything: it is not our code
            Throwable error = AuthorError.unwrap(thrown);
            String message = what + " " + AuthorError.describe(error);
            AuthorError.trim(error);
            error.printStackTrace();
            throw new AuthorFailure(Problem.error(kind, message, experiments, List.of()));
        }
    }
}
