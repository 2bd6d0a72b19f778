package dev.quadrat.workbench;

import dev.quadrat.run.RunDirectory;
import dev.quadrat.run.RunSummary;
import dev.quadrat.run.RunTally;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The runs of a home folder, looked at again and again. Of runs that have ended, the end that was
 * found is read once; of those at work, what was told since the last look.
 */
public final class RunList implements AutoCloseable {
    private final RunHistory history;
    private final Map<Path, RunSummary> ended = new HashMap<>();
    private final Map<Path, RunTally> atWork = new HashMap<>();

    RunList(RunHistory history) {
        this.history = history;
    }

    /** Newest first, damaged ones by their names among them. Takes time. */
    public synchronized List<RunEntry> look() throws IOException {
        List<Path> folders = history.folders();
        forget(new HashSet<>(folders));
        List<RunEntry> entries = new ArrayList<>();
        for (Path folder : folders) {
            try {
                entries.add(new RunEntry.Listed(summary(folder)));
            } catch (IOException e) {
                entries.add(new RunEntry.Damaged(DamagedRun.of(folder, e)));
            }
        }
        // Ids begin with the time.
        entries.sort(Comparator.comparing(RunEntry::id).reversed());
        return entries;
    }

    @Override
    public synchronized void close() {
        forget(Set.of());
    }

    private RunSummary summary(Path folder) throws IOException {
        RunDirectory run = new RunDirectory(folder);
        if (run.isEndingCurrent()) {
            close(folder);
            RunSummary known = ended.get(folder);
            Optional<RunSummary> now = known == null ? run.ending() : Optional.of(known);
            if (now.isPresent()) {
                ended.put(folder, now.get());
                return now.get();
            }
        }
        ended.remove(folder);
        if (history.alive(run).getAsBoolean()) {
            return tally(folder, run).count();
        }
        close(folder);
        // It ends it, too; and a command that was begun by hand may be at work.
        return history.summary(run);
    }

    private RunTally tally(Path folder, RunDirectory run) throws IOException {
        RunTally known = atWork.get(folder);
        if (known != null) {
            return known;
        }
        RunTally tally = new RunTally(run);
        atWork.put(folder, tally);
        return tally;
    }

    private void forget(Set<Path> but) {
        ended.keySet().retainAll(but);
        for (Path folder : List.copyOf(atWork.keySet())) {
            if (!but.contains(folder)) {
                close(folder);
            }
        }
    }

    private void close(Path folder) {
        RunTally tally = atWork.remove(folder);
        if (tally != null) {
            tally.close();
        }
    }
}
