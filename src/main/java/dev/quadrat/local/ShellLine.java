package dev.quadrat.local;

import java.util.List;
import java.util.stream.Collectors;

/** A command line as a person can paste it into a POSIX shell. */
final class ShellLine {
    private ShellLine() {}

    static String of(List<String> words) {
        return words.stream().map(ShellLine::word).collect(Collectors.joining(" "));
    }

    private static String word(String word) {
        return word.matches("[A-Za-z0-9_./:=+,@%-]+")
                ? word
                : "'" + word.replace("'", "'\\''") + "'";
    }
}
