package dev.quadrat.run;

/** Where the record of an output lies: found by the output's URI, never by a command's id. */
public final class RecordPlace {
    /** Quadrat's own folder beside outputs. */
    public static final String FOLDER = ".quadrat";

    private RecordPlace() {}

    /** {@code /r/chip/.quadrat/a.zip.json} of {@code /r/chip/a.zip}. */
    public static String of(String outputUri) {
        int slash = outputUri.lastIndexOf('/');
        return outputUri.substring(0, slash + 1)
                + FOLDER
                + "/"
                + outputUri.substring(slash + 1)
                + ".json";
    }
}
