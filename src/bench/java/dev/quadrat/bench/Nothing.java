package dev.quadrat.bench;

/** A program that does nothing: the floor of all starts. */
public final class Nothing {
    private Nothing() {}

    /** Returns. */
    public static void main(String[] args) {}
}
