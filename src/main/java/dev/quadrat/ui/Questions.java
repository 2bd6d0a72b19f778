package dev.quadrat.ui;

import dev.quadrat.run.RunnerCheck;
import dev.quadrat.ui.session.LaunchConsent;
import dev.quadrat.ui.trust.TrustAnswer;
import dev.quadrat.ui.trust.TrustQuestion;
import dev.quadrat.workbench.SameWork;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the window asks a person, apart from the window so that tests can answer. */
interface Questions {
    /** What is to become of a run when the window closes. */
    enum Closing {
        KEEP_RUNNING,
        STOP,
        STAY
    }

    /** Empty if the person thought better of it. */
    List<Path> whichJars();

    /**
     * For an argument.
     *
     * @param what it is for
     * @return empty if the person thought better of it
     */
    Optional<Path> whichPath(String what, boolean folder);

    /** Before a jar's code runs for the first time. */
    TrustAnswer trusts(TrustQuestion question);

    /**
     * Where to write; empty if the person thought better of it.
     *
     * @param name the file's, as it is offered
     * @param kind what it is, for people
     */
    Optional<Path> whereToSave(String title, String name, String kind);

    /**
     * @param runId empty while it has none
     * @param whenLeft what becomes of it without the window, in a sentence
     */
    Closing whatOfTheRun(String runId, String whenLeft);

    /** Whether to launch a plan that is no longer what was shown. */
    boolean launchesChanged(ChangedPlan plan);

    /** What to do when a run that goes on is at the same commands. */
    LaunchConsent.Beside launchesBeside(SameWork work);

    /**
     * Whether to launch what somebody pays for.
     *
     * @param place where, as the switch says it
     * @param found what a person should know before
     */
    boolean launchesForMoney(String place, int commands, RunnerCheck found);

    /** Whether to delete the folders of these runs, by id. */
    boolean deletesRuns(List<String> runs);

    void tell(String title, String text, Optional<String> toCopy);
}
