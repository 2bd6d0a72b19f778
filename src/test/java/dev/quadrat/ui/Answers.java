package dev.quadrat.ui;

import dev.quadrat.run.RunnerCheck;
import dev.quadrat.ui.session.LaunchConsent;
import dev.quadrat.ui.trust.TrustAnswer;
import dev.quadrat.ui.trust.TrustQuestion;
import dev.quadrat.workbench.SameWork;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A person who has made up his mind beforehand. */
class Answers implements Questions {
    final List<String> told = new ArrayList<>();
    final List<ChangedPlan> changed = new ArrayList<>();
    final List<TrustQuestion> trustQuestions = new ArrayList<>();
    List<Path> jars = List.of();
    Optional<Path> path = Optional.empty();
    TrustAnswer trust = TrustAnswer.CANCEL;
    Optional<Path> place = Optional.empty();
    boolean launch;
    boolean delete;
    boolean pay;
    LaunchConsent.Beside beside = LaunchConsent.Beside.NOTHING;
    Closing closing = Closing.STAY;

    @Override
    public List<Path> whichJars() {
        return jars;
    }

    @Override
    public Optional<Path> whichPath(String what, boolean folder) {
        told.add((folder ? "which folder? " : "which file? ") + what);
        return path;
    }

    @Override
    public TrustAnswer trusts(TrustQuestion question) {
        trustQuestions.add(question);
        return trust;
    }

    @Override
    public Optional<Path> whereToSave(String title, String name, String kind) {
        told.add(title + ": " + name);
        return place;
    }

    @Override
    public Closing whatOfTheRun(String runId, String whenLeft) {
        told.add("what of the run? " + whenLeft);
        return closing;
    }

    @Override
    public boolean launchesChanged(ChangedPlan plan) {
        changed.add(plan);
        return launch;
    }

    @Override
    public LaunchConsent.Beside launchesBeside(SameWork work) {
        told.add("beside %s at %d commands?".formatted(work.runId(), work.commands()));
        return beside;
    }

    @Override
    public boolean launchesForMoney(String place, int commands, RunnerCheck found) {
        told.add("launch %d commands on %s? %s".formatted(commands, place, found.facts()));
        return pay;
    }

    @Override
    public boolean deletesRuns(List<String> runs) {
        told.add("delete " + String.join(", ", runs) + "?");
        return delete;
    }

    @Override
    public void tell(String title, String text, Optional<String> toCopy) {
        told.add(title + "\n" + text);
    }
}
