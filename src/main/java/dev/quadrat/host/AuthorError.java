package dev.quadrat.host;

import dev.quadrat.run.FailureText;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Optional;

/** Says in one line what an author's code threw, and where in his code. */
final class AuthorError {
    private AuthorError() {}

    /** What was thrown, without the wrapping that reflection puts around it. */
    static Throwable unwrap(Throwable thrown) {
        Throwable cause = thrown.getCause();
        return thrown instanceof InvocationTargetException && cause != null
                ? unwrap(cause)
                : thrown;
    }

    /** {@code threw IllegalStateException: no luck (at demo.Set.expA, Set.java:12)}. */
    static String describe(Throwable thrown) {
        Throwable error = unwrap(thrown);
        if (error instanceof ExceptionInInitializerError) {
            Throwable cause = error.getCause();
            return "could not be used, a static initialiser "
                    + (cause == null ? "failed" : describe(cause));
        }
        if (error instanceof NoClassDefFoundError missing) {
            return missing(missing.getMessage());
        }
        if (error instanceof ClassNotFoundException missing) {
            return missing(missing.getMessage());
        }
        if (error instanceof UnsupportedClassVersionError newer) {
            return "needs a class that was compiled for a newer Java than Quadrat's: "
                    + newer.getMessage();
        }
        String message = error.getMessage();
        return "threw "
                + error.getClass().getSimpleName()
                + (message == null || message.isBlank() ? "" : ": " + message.strip())
                + place(error).map(place -> " (at " + place + ")").orElse("");
    }

    /** Why a command failed. */
    static String message(Throwable error) {
        // An IOException or an IllegalArgumentException says by itself what is wrong.
        if (error instanceof IOException failure && failure.getMessage() != null) {
            return FailureText.of(failure);
        }
        String message = error.getMessage();
        return error instanceof IllegalArgumentException && message != null && !message.isBlank()
                ? message.strip()
                : describe(error);
    }

    /** Cuts a trace down to the author's frames, causes included. */
    static void trim(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            t.setStackTrace(
                    Arrays.stream(t.getStackTrace())
                            .filter(AuthorError::isAuthors)
                            .toArray(StackTraceElement[]::new));
        }
    }

    static boolean isAuthors(StackTraceElement frame) {
        String name = frame.getClassName();
        return !name.startsWith("java.")
                && !name.startsWith("jdk.")
                && !name.startsWith("dev.quadrat.host.")
                && !name.startsWith("dev.quadrat.api.")
                && !name.equals("dev.quadrat.Main");
    }

    static String place(StackTraceElement frame) {
        String file = frame.getFileName();
        String line = file == null ? "" : ", " + file + ":" + frame.getLineNumber();
        return frame.getClassName() + "." + frame.getMethodName() + line;
    }

    private static Optional<String> place(Throwable error) {
        return Arrays.stream(error.getStackTrace())
                .filter(AuthorError::isAuthors)
                .findFirst()
                .map(AuthorError::place);
    }

    private static String missing(@Nullable String message) {
        String name = message == null ? "a class" : "class " + message.replace('/', '.');
        return "needs "
                + name
                + ", which is neither in the jar nor in its manifest's Class-Path; shade it in or"
                + " name it there";
    }
}
