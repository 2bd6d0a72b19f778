package dev.quadrat.ui;

import dev.quadrat.run.RunnerCheck;
import dev.quadrat.ui.session.LaunchConsent;
import dev.quadrat.ui.trust.TrustAnswer;
import dev.quadrat.ui.trust.TrustQuestion;
import dev.quadrat.workbench.SameWork;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;

/** Lets what comes from outside wait until a question is answered. */
final class Asking implements Questions {
    private final Questions questions;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int open;

    Asking(Questions questions) {
        this.questions = questions;
    }

    /** Now, or when no question is open any more. */
    void whenFree(Runnable action) {
        waiting.add(action);
        doWhatWaits();
    }

    @Override
    public List<Path> whichJars() {
        return ask(questions::whichJars);
    }

    @Override
    public Optional<Path> whichPath(String what, boolean folder) {
        return ask(() -> questions.whichPath(what, folder));
    }

    @Override
    public Optional<Path> whereToSave(String title, String name, String kind) {
        return ask(() -> questions.whereToSave(title, name, kind));
    }

    @Override
    public TrustAnswer trusts(TrustQuestion question) {
        return ask(() -> questions.trusts(question));
    }

    @Override
    public Closing whatOfTheRun(String runId, String whenLeft) {
        return ask(() -> questions.whatOfTheRun(runId, whenLeft));
    }

    @Override
    public boolean launchesChanged(ChangedPlan plan) {
        return ask(() -> questions.launchesChanged(plan));
    }

    @Override
    public LaunchConsent.Beside launchesBeside(SameWork work) {
        return ask(() -> questions.launchesBeside(work));
    }

    @Override
    public boolean launchesForMoney(String place, int commands, RunnerCheck found) {
        return ask(() -> questions.launchesForMoney(place, commands, found));
    }

    @Override
    public boolean deletesRuns(List<String> runs) {
        return ask(() -> questions.deletesRuns(runs));
    }

    @Override
    public void tell(String title, String text, Optional<String> toCopy) {
        ask(
                () -> {
                    questions.tell(title, text, toCopy);
                    return true;
                });
    }

    private <T> T ask(Supplier<T> question) {
        open++;
        try {
            return question.get();
        } finally {
            open--;
            doWhatWaits();
        }
    }

    private void doWhatWaits() {
        while (open == 0 && !waiting.isEmpty()) {
            waiting.remove().run();
        }
    }
}
