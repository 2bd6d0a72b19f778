package dev.quadrat.ui.history;

import dev.quadrat.run.RunState;
import dev.quadrat.ui.look.Badges;
import dev.quadrat.ui.session.NodeState;
import dev.quadrat.workbench.RunEntry;

import javafx.scene.control.Label;

import java.util.Locale;

/** Labels that tell how a run stands, by icon, word and colour. */
final class RunBadges {
    private RunBadges() {}

    static void show(Label label, RunEntry entry, boolean dark) {
        switch (entry) {
            case RunEntry.Listed listed -> show(label, listed.summary().state(), dark);
            case RunEntry.Damaged _ -> {
                Badges.showState(label, NodeState.LOST, dark);
                label.setText("damaged");
            }
        }
    }

    static void show(Label label, RunState state, boolean dark) {
        Badges.showState(label, like(state), dark);
        label.setText(word(state));
    }

    static String word(RunState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static NodeState like(RunState state) {
        return switch (state) {
            case RUNNING -> NodeState.RUNNING;
            case SUCCEEDED -> NodeState.SUCCEEDED;
            case FAILED -> NodeState.FAILED;
            case STOPPED -> NodeState.STOPPED;
            case INTERRUPTED -> NodeState.LOST;
        };
    }
}
