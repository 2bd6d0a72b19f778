package dev.quadrat.ui.ending;

import dev.quadrat.run.RunState;
import dev.quadrat.run.RunSummary;
import dev.quadrat.ui.session.RunCounts;
import dev.quadrat.ui.support.Words;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * That a run has ended, with counts.
 *
 * @param end how it ended
 * @param failed the command that failed first; empty if none did
 */
public record RunNotice(String title, String text, RunState end, String failed) {
    static RunNotice of(RunSummary summary, RunCounts counts, List<String> failed) {
        String title =
                switch (summary.state()) {
                    case SUCCEEDED -> "The run succeeded";
                    case FAILED -> "The run failed";
                    case STOPPED -> "The run was stopped";
                    case INTERRUPTED -> "The run was interrupted";
                    case RUNNING -> "The run goes on";
                };
        List<String> parts = new ArrayList<>();
        int total = summary.commands().total();
        int done = summary.commands().done();
        parts.add(
                done == total
                        ? Words.count(done, "command")
                        : "%s of %s done"
                                .formatted(Words.number(done), Words.count(total, "command")));
        if (counts.failed() > 0) {
            parts.add(Words.number(counts.failed()) + " failed");
        }
        if (counts.blocked() > 0) {
            parts.add(Words.number(counts.blocked()) + " blocked");
        }
        if (summary.ended() != null) {
            parts.add(Words.clock(Duration.between(summary.started(), summary.ended())));
        }
        return new RunNotice(
                title,
                String.join(" · ", parts),
                summary.state(),
                failed.isEmpty() ? "" : failed.getFirst());
    }
}
