package dev.quadrat.ui.ending;

/** The system's own notifications. Showing one neither waits nor fails. */
public interface DesktopNotices {
    /** Nobody is told. */
    DesktopNotices NONE = (_, _) -> {};

    void show(String title, String text);
}
