package dev.quadrat.ui.trust;

import dev.quadrat.ui.support.Words;
import dev.quadrat.workbench.home.DoubtfulJar;
import dev.quadrat.workbench.home.JarContent;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a person is asked before a jar's code runs for the first time.
 *
 * @param jars a line each: where it lies, how large it is, when it was built
 * @param folder what can be promised for later jars; empty where that would not be sound
 */
public record TrustQuestion(
        String title, String explanation, List<JarLine> jars, Optional<String> folder) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.ENGLISH);

    /** A jar by name, and the facts that tell it from another. */
    public record JarLine(String name, String facts) {}

    public static TrustQuestion of(List<DoubtfulJar> doubts, ZoneId zone) {
        return new TrustQuestion(
                title(doubts),
                "A jar is a program. To learn what it wants to run, Quadrat starts its code in a"
                        + " separate process, as you: it can read, change and send whatever you"
                        + " can. Nothing of it has run yet.",
                doubts.stream().map(doubt -> line(doubt, zone)).toList(),
                folder(doubts));
    }

    private static String title(List<DoubtfulJar> doubts) {
        if (doubts.size() > 1) {
            return "Do you trust these %d jars?".formatted(doubts.size());
        }
        DoubtfulJar doubt = doubts.getFirst();
        String name = name(doubt);
        return doubt.rebuilt()
                ? "%s is not what you trusted here before. Do you trust it now?".formatted(name)
                : "Do you trust %s?".formatted(name);
    }

    private static JarLine line(DoubtfulJar doubt, ZoneId zone) {
        return new JarLine(
                name(doubt),
                "in %s\n%s, built %s"
                        .formatted(
                                doubt.content().folder(),
                                size(doubt.bytes()),
                                TIME.format(doubt.modified().atZone(zone))));
    }

    private static Optional<String> folder(List<DoubtfulJar> doubts) {
        if (!doubts.stream().map(DoubtfulJar::content).allMatch(JarContent::folderCanBeTrusted)) {
            return Optional.empty();
        }
        String folders =
                doubts.stream()
                        .map(doubt -> doubt.content().folder().toString())
                        .distinct()
                        .collect(Collectors.joining(" and "));
        return Optional.of(
                "Trust whatever jar comes into %s, now and later. For your own builds: then a jar that is built anew is not asked about."
                        .formatted(folders));
    }

    private static String name(DoubtfulJar doubt) {
        return String.valueOf(doubt.content().place().getFileName());
    }

    private static String size(long bytes) {
        return bytes < 1_000_000
                ? Words.number(Math.max(1, Math.round(bytes / 1e3))) + " kB"
                : String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
    }
}
