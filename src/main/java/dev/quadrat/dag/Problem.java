package dev.quadrat.dag;

import java.util.List;

/**
 * Something that a person can mend, with its place.
 *
 * @param message what, where and what to do, in one sentence; the same text for log and person
 * @param experiments those it is about, if any
 * @param uris those it is about, if any
 */
public record Problem(
        Kind kind, Severity severity, String message, List<String> experiments, List<String> uris) {
    /** What a problem is about. */
    public enum Kind {
        /** The jar or its code. */
        LOAD,
        /** What the person asked for. */
        ARGUMENT,
        /** What an experiment method made. */
        EXPERIMENT,
        MISSING_INPUT,
        CLASH,
        CYCLE,
        CONFIG_DIFFERS,
        /** A live run makes the same. */
        CLAIMED,
        /** A place that can't be looked at or written to. */
        STORAGE,
        /** The runner can't run here. */
        RUNNER
    }

    /** A plan with an error can't be launched. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public Problem {
        experiments = List.copyOf(experiments);
        uris = List.copyOf(uris);
    }

    public static Problem error(Kind kind, String message) {
        return new Problem(kind, Severity.ERROR, message, List.of(), List.of());
    }

    public static Problem error(
            Kind kind, String message, List<String> experiments, List<String> uris) {
        return new Problem(kind, Severity.ERROR, message, experiments, uris);
    }

    public static Problem warning(
            Kind kind, String message, List<String> experiments, List<String> uris) {
        return new Problem(kind, Severity.WARNING, message, experiments, uris);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
