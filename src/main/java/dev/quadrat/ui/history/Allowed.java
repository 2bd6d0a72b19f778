package dev.quadrat.ui.history;

import dev.quadrat.run.RunState;

import java.util.List;

/** What can be done with the runs that are selected. */
record Allowed(
        boolean open,
        boolean compare,
        boolean launchAgain,
        boolean retry,
        boolean stop,
        boolean reveal,
        boolean delete) {
    static Allowed of(List<HistoryRow> rows) {
        List<RunState> states = rows.stream().flatMap(row -> row.state().stream()).toList();
        boolean one = rows.size() == 1;
        boolean readable = one && states.size() == 1;
        boolean running = states.contains(RunState.RUNNING);
        return new Allowed(
                readable,
                rows.size() == 2 && states.size() == 2,
                readable,
                readable && !running && !states.contains(RunState.SUCCEEDED),
                readable && running,
                one,
                !rows.isEmpty() && !running);
    }
}
