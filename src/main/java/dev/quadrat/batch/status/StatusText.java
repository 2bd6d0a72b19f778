package dev.quadrat.batch.status;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** What people are told of a job's state. */
final class StatusText {
    static final String STOPPED_BEFORE = "stopped before it began";
    static final String STARTED_AGAIN = "its machine was taken away; AWS Batch starts it again";
    static final String BLOCKED_BY_SOMETHING =
            "blocked by a job before it that AWS Batch doesn't tell of any more";

    private static final int NO_SUCH_PROGRAM = 127;

    private StatusText() {}

    static String waiting(@Nullable String reason) {
        return isBlank(reason)
                ? "waits in its queue for more than 5 minutes; AWS Batch names no hindrance, so it"
                        + " is probably other jobs' turn, or machines are being started"
                : "waiting because " + reason;
    }

    static String failed(
            @Nullable String reason, @Nullable String container, @Nullable Integer exit) {
        String why = isBlank(reason) ? "AWS Batch doesn't say why" : String.valueOf(reason);
        if (why.startsWith("Host EC2")) {
            return "its machine was taken away each time that it was started; run it again, or"
                    + " allow more attempts: "
                    + why;
        }
        if (exit != null && exit == NO_SUCH_PROGRAM) {
            return "the image of the job definition has no program quadrat on its PATH (exit code"
                    + " 127); build the image as the README's chapter on AWS tells, or choose"
                    + " another definition";
        }
        return why
                + (isBlank(container) ? "" : ": " + container)
                + (exit == null ? "" : " (exit code %d)".formatted(exit));
    }

    static String stopped(@Nullable String reason) {
        return isBlank(reason) ? "stopped" : String.valueOf(reason);
    }

    static String lost(String name, String id) {
        return "AWS Batch doesn't know the job %s (%s) any more; it forgets jobs some days after their end. Look at the outputs, or run it again"
                .formatted(name, id);
    }

    /** Whether Batch says that it failed a job because of another. */
    static boolean isAboutAParent(@Nullable String reason) {
        return reason != null && reason.toLowerCase(Locale.ROOT).contains("dependent job");
    }

    /** Whether Batch ended a job because its time was up; nobody asked for that end. */
    static boolean isAboutTime(@Nullable String reason) {
        return reason != null && reason.toLowerCase(Locale.ROOT).contains("timeout");
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
