package dev.quadrat.ui.launch;

/**
 * What the button says and does.
 *
 * @param hint why it is as it is, for the tooltip
 */
public record RunButton(String text, Action action, String hint) {
    /** What a press does. */
    public enum Action {
        LAUNCH,
        SHOW_PROBLEMS,
        NOTHING
    }
}
