package dev.quadrat.ui.export;

/** What a plan can be written as. */
public enum ExportFormat {
    SVG("SVG picture", ".svg"),
    PNG("PNG picture", ".png"),
    DOT("Graphviz text", ".dot"),
    /** A folder. */
    MAKEFILE("folder with a Makefile", "-make");

    private final String kind;
    private final String ending;

    ExportFormat(String kind, String ending) {
        this.kind = kind;
        this.ending = ending;
    }

    /** For people: {@code SVG picture}. */
    public String kind() {
        return kind;
    }

    /** {@code land-cover.svg} for {@code land-cover.jar}. */
    String nameFor(String jar) {
        String stem = jar.endsWith(".jar") ? jar.substring(0, jar.length() - 4) : jar;
        return (stem.isEmpty() ? "plan" : stem) + ending;
    }
}
