package dev.quadrat.host;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Shell-like patterns on names: {@code *} and {@code ?}. None at all match everything. */
record Globs(List<Pattern> patterns) {
    static Globs of(List<String> globs) {
        return new Globs(globs.stream().map(Globs::pattern).toList());
    }

    boolean match(String name) {
        return patterns.isEmpty() || patterns.stream().anyMatch(p -> p.matcher(name).matches());
    }

    private static Pattern pattern(String glob) {
        String regex =
                glob.codePoints()
                        .mapToObj(
                                c ->
                                        switch (c) {
                                            case '*' -> ".*";
                                            case '?' -> ".";
                                            default -> Pattern.quote(Character.toString(c));
                                        })
                        .collect(Collectors.joining());
        return Pattern.compile(regex);
    }
}
