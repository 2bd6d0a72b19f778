package dev.quadrat.ui.node;

/** What actions on a command reach outside of the plan. */
public interface NodeSurroundings {
    /** Puts a text into the clipboard. */
    void copy(String text);

    /** Brings the log to the front. */
    void showLog();

    /** Shows a file in the system's browser of folders, or tells why it can't. */
    void reveal(String uri);
}
