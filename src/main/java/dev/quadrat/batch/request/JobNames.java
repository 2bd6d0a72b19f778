package dev.quadrat.batch.request;

import java.util.Locale;

/** {@code quadrat-<run id>-<sequence>-<type>}. */
final class JobNames {
    static final int LONGEST = 128;

    private JobNames() {}

    static String prefix(String runId) {
        return "quadrat-" + runId + "-";
    }

    /**
     * @param sequence the job's place in its plan, from 1
     */
    static String of(String runId, int sequence, String type) {
        String name = "%s%05d-%s".formatted(prefix(runId), sequence, slug(type));
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST);
    }

    private static String slug(String type) {
        return type.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
