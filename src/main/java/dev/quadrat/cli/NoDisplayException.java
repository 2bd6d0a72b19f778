package dev.quadrat.cli;

/** There is a display by name, but no window can be shown on it. */
public final class NoDisplayException extends Exception {
    private static final long serialVersionUID = 1;

    public NoDisplayException(Throwable cause) {
        super(
                "the window can't be shown (%s); look at DISPLAY, and on Linux install GTK 3 (libgtk-3-0)"
                        .formatted(cause.getMessage()),
                cause);
    }
}
