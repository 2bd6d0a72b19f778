package dev.quadrat.ui.launch;

/** The style of buttons that stand together, by their places. */
final class Pills {
    private Pills() {}

    static String style(int index, int count) {
        if (count == 1) {
            return "single-pill";
        }
        return index == 0 ? "left-pill" : index == count - 1 ? "right-pill" : "center-pill";
    }
}
