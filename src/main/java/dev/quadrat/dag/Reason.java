package dev.quadrat.dag;

import java.util.List;

/** Why a command runs or not, with what decides. */
public sealed interface Reason {
    /** One sentence for people. */
    String text();

    record OutputsMissing(int missing, int total, String first) implements Reason {
        @Override
        public String text() {
            if (total == 1) {
                return "runs: its output is missing: " + first;
            }
            String count = missing == total ? "all " + total : missing + " of " + total;
            String verb = missing == 1 ? " outputs is missing: " : " outputs are missing, first ";
            return "runs: " + count + verb + first;
        }
    }

    record OutputsExist(int total, String first) implements Reason {
        @Override
        public String text() {
            return total == 1
                    ? "done: its output exists: " + first
                    : "done: all " + total + " outputs exist, first " + first;
        }
    }

    record RerunRequested(int total) implements Reason {
        @Override
        public String text() {
            return total == 1
                    ? "runs: re-run was asked for, though its output exists"
                    : "runs: re-run was asked for, though all " + total + " outputs exist";
        }
    }

    record NotRequested(List<String> requested, int missing, int total) implements Reason {
        @Override
        public String text() {
            String outputs = "; " + outputs();
            return requested.isEmpty()
                    ? "not requested: an auxiliary command runs only when it is named" + outputs
                    : "not requested: asked for "
                            + String.join(", ", requested)
                            + " only"
                            + outputs;
        }

        private String outputs() {
            if (total == 1) {
                return missing == 0 ? "its output exists" : "its output is missing";
            }
            if (missing == 0 || missing == total) {
                return "all " + total + " outputs " + (missing == 0 ? "exist" : "are missing");
            }
            return missing
                    + " of "
                    + total
                    + " outputs "
                    + (missing == 1 ? "is" : "are")
                    + " missing";
        }
    }

    /** A reason that was read back from a saved plan. */
    record Told(String text) implements Reason {}
}
