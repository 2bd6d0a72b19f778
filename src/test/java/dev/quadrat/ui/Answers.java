package dev.quadrat.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A person who has made up his mind beforehand. */
final class Answers implements Questions {
    final List<String> told = new ArrayList<>();
    final List<ChangedPlan> changed = new ArrayList<>();
    List<Path> jars = List.of();
    boolean launch;
    Closing closing = Closing.STAY;

    @Override
    public List<Path> whichJars() {
        return jars;
    }

    @Override
    public Closing whatOfTheRun(String runId) {
        told.add("what of the run?");
        return closing;
    }

    @Override
    public boolean launchesChanged(ChangedPlan plan) {
        changed.add(plan);
        return launch;
    }

    @Override
    public void tell(String title, String text, Optional<String> toCopy) {
        told.add(title + "\n" + text);
    }
}
