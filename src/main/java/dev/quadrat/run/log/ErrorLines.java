package dev.quadrat.run.log;

import java.util.regex.Pattern;

/** Lines in which a program tells that something went wrong, in the words that programs use. */
public final class ErrorLines {
    /**
     * A severity at its usual places, a class of exception, a trace, a crash. Not every mention:
     * {@code mean error: 0.1} and {@code 0 errors} are results.
     */
    public static final LineMatcher MATCHER =
            new LineMatcher(
                    Pattern.compile(
                            "\\b(?:ERROR|FATAL|CRITICAL|SEVERE|PANIC)\\b"
                                    + "|^\\s*(?:error|fatal|fatal error|panic)\\b\\s*[:\\[]"
                                    + "|^\\s*Error\\b\\s*[:\\[]"
                                    + "|\\b[\\w.$]*[A-Za-z](?:Exception|Error)\\b(?=:|$|\\s*\\()"
                                    + "|^Traceback \\(most recent call last\\)"
                                    + "|^Exception in thread\\b"
                                    + "|^Caused by: "
                                    + "|\\b(?:Segmentation fault|core dumped|Killed$|out of memory"
                                    + "|Out of memory|No space left on device)"
                                    + "|^[A-Z][A-Z0-9_]* (?:failed|lost): "),
                    1);

    private ErrorLines() {}
}
