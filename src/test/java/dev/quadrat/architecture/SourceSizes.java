package dev.quadrat.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Lines of each source file, the shortest first. */
record SourceSizes(List<Source> sources) {
    private static final int MOST = 400;
    private static final int MOST_OF_NEARLY_ALL = 250;
    private static final int MOST_OF_HALF = 70;

    record Source(String name, int lines) {}

    SourceSizes {
        sources = sources.stream().sorted(Comparator.comparingInt(Source::lines)).toList();
    }

    static SourceSizes below(Path folder) throws IOException {
        List<Source> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String name = folder.relativize(file).toString();
                sources.add(new Source(name, Files.readAllLines(file).size()));
            }
        }
        return new SourceSizes(sources);
    }

    /** What is too long, in words; empty if all is well. */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        int median = sources.get((sources.size() - 1) / 2).lines();
        if (median > MOST_OF_HALF) {
            complaints.add("the median is %d lines, more than %d".formatted(median, MOST_OF_HALF));
        }
        List<Source> longOnes =
                sources.stream().filter(s -> s.lines() > MOST_OF_NEARLY_ALL).toList();
        if (longOnes.size() * 20 > sources.size()) {
            complaints.add(
                    "more than 5 %% have over %d lines: %s"
                            .formatted(MOST_OF_NEARLY_ALL, longOnes));
        }
        sources.stream()
                .filter(s -> s.lines() > MOST)
                .map(s -> "%s has %d lines, more than %d".formatted(s.name(), s.lines(), MOST))
                .forEach(complaints::add);
        return complaints;
    }
}
