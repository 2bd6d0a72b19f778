package dev.quadrat.ui.log;

import dev.quadrat.run.CommandStatus;
import dev.quadrat.ui.session.NodeState;
import dev.quadrat.ui.session.RunPhase;
import dev.quadrat.ui.session.Session;
import dev.quadrat.ui.support.Words;

import java.time.Duration;
import java.time.Instant;

/**
 * What stands over a log.
 *
 * @param title which command, or the whole run
 * @param standing its state and how long it has taken: {@code running · 0:41}
 */
public record LogHeader(String title, String standing) {
    static final LogHeader NONE = new LogHeader("", "");

    static LogHeader of(LogSource source, Session session, Instant now) {
        return switch (source) {
            case LogSource.None _ -> NONE;
            case LogSource.OfCommand command ->
                    new LogHeader(command.title(), standing(session, command.commandId(), now));
            case LogSource.OfRun all ->
                    new LogHeader(
                            "Whole run " + all.run().id(), standing(session.run().phase().get()));
        };
    }

    private static String standing(Session session, String id, Instant now) {
        String word = session.state(id).word();
        CommandStatus status = session.run().status(id).orElse(CommandStatus.WAITING);
        Instant started = status.started();
        if (started == null) {
            return word;
        }
        Instant until = status.ended() == null ? now : status.ended();
        String time = word + " · " + Words.clock(Duration.between(started, until));
        boolean bad = session.state(id) == NodeState.FAILED && status.exit() != null;
        return bad ? time + " · exit code " + status.exit() : time;
    }

    private static String standing(RunPhase phase) {
        return switch (phase) {
            case RunPhase.Idle _, RunPhase.Checking _, RunPhase.Launching _ -> "";
            case RunPhase.Running running -> running.stopping() ? "stopping" : "running";
            case RunPhase.Ended ended ->
                    ended.summary().state().name().toLowerCase(java.util.Locale.ROOT);
        };
    }
}
