package dev.quadrat.ui.failure;

import dev.quadrat.run.CommandState;
import dev.quadrat.run.CommandStatus;

/** How a process ended, for people. */
final class ExitWords {
    /** A shell tells a signal so: 128 and its number. */
    private static final int SIGNALS = 128;

    private ExitWords() {}

    static String of(CommandStatus status) {
        Integer exit = status.exit();
        if (status.state() == CommandState.LOST) {
            return "lost: it is gone and left no word";
        }
        if (exit == null) {
            return "killed: there is no exit code";
        }
        String signal = exit > SIGNALS ? signal(exit - SIGNALS) : "";
        return "exit code " + exit + (signal.isEmpty() ? "" : " (" + signal + ")");
    }

    private static String signal(int number) {
        return switch (number) {
            case 1 -> "SIGHUP: its terminal was closed";
            case 2 -> "SIGINT: interrupted";
            case 6 -> "SIGABRT: it gave up by itself";
            case 9 -> "SIGKILL: killed, perhaps for want of memory";
            case 11 -> "SIGSEGV: a crash in native code";
            case 15 -> "SIGTERM: asked to end";
            default -> number < 65 ? "signal " + number : "";
        };
    }
}
