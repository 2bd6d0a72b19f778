package dev.quadrat.workbench;

import dev.quadrat.dag.Explanation;
import dev.quadrat.dag.Plan;

/** What became of the question why a command runs or not. */
public sealed interface Explained {
    Plan plan();

    record Why(Plan plan, Explanation explanation) implements Explained {}

    /**
     * @param message for people
     */
    record NoSuchCommand(Plan plan, String message) implements Explained {}
}
