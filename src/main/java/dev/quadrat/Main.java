package dev.quadrat;

/** The composition root. */
public final class Main {
    private Main() {}

    /**
     * Starts Quadrat.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        System.out.println(String.join(" ", args));
    }
}
