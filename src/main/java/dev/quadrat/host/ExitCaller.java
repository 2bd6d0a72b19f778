package dev.quadrat.host;

import java.util.Map;
import java.util.Optional;

/** In a shutdown hook: whose code called {@code System.exit}, if anybody's did. */
final class ExitCaller {
    private ExitCaller() {}

    static Optional<String> find() {
        for (Map.Entry<Thread, StackTraceElement[]> thread :
                Thread.getAllStackTraces().entrySet()) {
            StackTraceElement[] frames = thread.getValue();
            boolean exits = false;
            for (StackTraceElement frame : frames) {
                boolean exit =
                        frame.getClassName().equals("java.lang.Runtime")
                                && frame.getMethodName().equals("exit");
                exits = exits || exit;
                if (exits && AuthorError.isAuthors(frame)) {
                    return Optional.of(AuthorError.place(frame));
                }
            }
        }
        return Optional.empty();
    }
}
