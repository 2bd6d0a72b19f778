package dev.quadrat.ui.log;

/**
 * A row that is to be shown.
 *
 * @param serial tells one wish from the same wish again
 * @param select whether it is to be selected too
 */
record Jump(int row, int serial, boolean select) {
    static final Jump NONE = new Jump(-1, 0, false);

    Jump next(int to, boolean selecting) {
        return new Jump(to, serial + 1, selecting);
    }
}
