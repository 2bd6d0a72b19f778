package dev.quadrat.run;

/** Which Quadrat this is. */
public final class QuadratVersion {
    private QuadratVersion() {}

    /** The jar's version, or {@code development} where there is no jar. */
    public static String current() {
        String version = QuadratVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
