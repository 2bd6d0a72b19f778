package dev.quadrat.batch.request;

import java.util.Locale;

/**
 * {@code quadrat-<run id>-<sequence>-<type>}; from the second round on {@code quadrat-<run
 * id>-r<round>-<sequence>-<type>}.
 */
final class JobNames {
    static final int LONGEST = 128;

    private JobNames() {}

    /** Names of the first round's begin as those of all others do. */
    static String prefix(String runId, int round) {
        return "quadrat-" + runId + (round == 1 ? "-" : "-r" + round + "-");
    }

    /**
     * @param round how often the run has been begun
     * @param sequence the job's place in its plan, from 1
     */
    static String of(String runId, int round, int sequence, String type) {
        String name = "%s%05d-%s".formatted(prefix(runId, round), sequence, slug(type));
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST);
    }

    private static String slug(String type) {
        return type.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
