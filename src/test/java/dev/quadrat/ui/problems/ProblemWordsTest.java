package dev.quadrat.ui.problems;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quadrat.dag.Problem;

import org.junit.jupiter.api.Test;

class ProblemWordsTest {
    @Test
    void aMissingArgument_isToldWithoutTheCommandLinesOptions() {
        assertEquals(
                "Fields.expAll needs the argument root_uri; give it a value",
                message(
                        "Fields.expAll needs the argument root_uri; give it a value: -a root_uri"
                                + " VALUE"));
        assertEquals(
                "Fields.expAll needs the arguments a and b; give them values",
                message(
                        "Fields.expAll needs the arguments a and b; give them values: -a a VALUE -a"
                                + " b VALUE"));
    }

    @Test
    void anyOtherProblem_isToldAsItIs() {
        String wrong = "Fields.expAll: the argument n is to be a number, not 'x'";
        assertEquals(wrong, message(wrong));
        String load = "it fails; give it a value: -a n VALUE";
        assertEquals(load, ProblemWords.message(Problem.error(Problem.Kind.LOAD, load)));
    }

    private static String message(String told) {
        return ProblemWords.message(Problem.error(Problem.Kind.ARGUMENT, told));
    }
}
