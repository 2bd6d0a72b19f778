package dev.quadrat.dag;

/** What is different from when an output was completed. */
public sealed interface Change {
    /** For a sentence that ends in <q>since it completed</q>. */
    String text();

    record FieldChanged(FieldDifference difference) implements Change {
        @Override
        public String text() {
            return difference.text();
        }
    }

    record InputChanged(String uri) implements Change {
        @Override
        public String text() {
            return uri + " changed";
        }
    }

    /** It reads something now that it did not read then. */
    record InputAdded(String uri) implements Change {
        @Override
        public String text() {
            return uri + " was added to its inputs";
        }
    }

    /** It read something then that it does not read now. */
    record InputDropped(String uri) implements Change {
        @Override
        public String text() {
            return uri + " was taken from its inputs";
        }
    }

    /** Class files of the author. */
    record CodeChanged(String className) implements Change {
        @Override
        public String text() {
            return "the code of " + className + " changed";
        }
    }
}
