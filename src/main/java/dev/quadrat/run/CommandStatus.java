package dev.quadrat.run;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What is known of a command of a run; the content of {@code state/<id>.json}.
 *
 * @param attempt counts from 1; 0 while it waits
 * @param exit the process's exit code, once known
 * @param message why it failed, or what blocks it
 * @param progress from 0 to 1, once told
 * @param doing what it says that it does
 * @param pid of its process, while it runs locally
 */
public record CommandStatus(
        CommandState state,
        @Nullable Instant started,
        @Nullable Instant ended,
        int attempt,
        @Nullable Integer exit,
        @Nullable String message,
        @Nullable Double progress,
        @Nullable String doing,
        @Nullable Long pid) {
    public static final CommandStatus WAITING =
            new CommandStatus(CommandState.WAITING, null, null, 0, null, null, null, null, null);

    public static CommandStatus running(int attempt, Instant started, long pid) {
        return new CommandStatus(
                CommandState.RUNNING, started, null, attempt, null, null, null, null, pid);
    }

    /** As it stands before it is tried again; the attempts so far count. */
    public CommandStatus waitingAgain() {
        return new CommandStatus(
                CommandState.WAITING, null, null, attempt, null, null, null, null, null);
    }

    public CommandStatus ended(
            CommandState end, Instant at, @Nullable Integer code, @Nullable String why) {
        return new CommandStatus(end, started, at, attempt, code, why, null, null, null);
    }

    public CommandStatus progressed(double fraction, String what) {
        double bounded = Math.clamp(fraction, 0, 1);
        return new CommandStatus(state, started, ended, attempt, exit, message, bounded, what, pid);
    }
}
