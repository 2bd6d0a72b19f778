package dev.quadrat.cli;

import dev.quadrat.run.CommandState;
import dev.quadrat.run.CommandStatus;

import java.util.Map;

/** One line at the bottom of a terminal; nothing at all where there is none. */
final class ProgressBar {
    private static final int WIDTH = 24;
    private static final int MOST_TEXT = 40;

    private final Console console;
    private final int total;
    private boolean drawn;

    ProgressBar(Console console, int total) {
        this.console = console;
        this.total = total;
    }

    void draw(Map<String, CommandState> states, CommandStatus latest) {
        if (!console.isTerminal() || total == 0) {
            return;
        }
        long done = states.values().stream().filter(CommandState::isFinal).count();
        long running = states.values().stream().filter(s -> s == CommandState.RUNNING).count();
        int filled = (int) (done * WIDTH / total);
        String doing = latest.doing() == null ? "" : latest.doing();
        String text = doing.length() <= MOST_TEXT ? doing : doing.substring(0, MOST_TEXT - 1) + "…";
        console.out()
                .print(
                        "\r\033[K%s%s %d of %d, %d running  %s"
                                .formatted(
                                        "█".repeat(filled),
                                        "░".repeat(WIDTH - filled),
                                        done,
                                        total,
                                        running,
                                        text));
        console.out().flush();
        drawn = true;
    }

    void clear() {
        if (drawn) {
            console.out().print("\r\033[K");
            console.out().flush();
            drawn = false;
        }
    }
}
