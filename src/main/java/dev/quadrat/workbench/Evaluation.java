package dev.quadrat.workbench;

import java.util.List;

/** What is known of the {@code eval.json} of one command. */
public sealed interface Evaluation {
    /**
     * @param classes without the average
     */
    record Scored(List<ClassScores> classes, ClassScores average) implements Evaluation {}

    /** There is no file. */
    record Absent() implements Evaluation {}

    /**
     * @param reason what is wrong with the file, for people
     */
    record Malformed(String reason) implements Evaluation {}
}
