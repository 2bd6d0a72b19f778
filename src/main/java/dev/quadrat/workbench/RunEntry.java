package dev.quadrat.workbench;

import dev.quadrat.run.RunSummary;

/** A row of the history. */
public sealed interface RunEntry {
    String id();

    record Listed(RunSummary summary) implements RunEntry {
        @Override
        public String id() {
            return summary.id();
        }
    }

    record Damaged(DamagedRun run) implements RunEntry {
        @Override
        public String id() {
            return run.id();
        }
    }
}
