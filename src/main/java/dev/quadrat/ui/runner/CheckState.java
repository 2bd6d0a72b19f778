package dev.quadrat.ui.runner;

import dev.quadrat.run.RunnerCheck;

/** How far a look at the runner has come. */
sealed interface CheckState {
    /** Nobody has asked for one. */
    record None() implements CheckState {}

    record Looking() implements CheckState {}

    /**
     * @param title of the runner that was looked at
     * @param isOld whether something has changed since
     */
    record Found(String title, RunnerCheck check, boolean isOld) implements CheckState {}

    /**
     * @param why in a sentence
     */
    record Failed(String why) implements CheckState {}
}
