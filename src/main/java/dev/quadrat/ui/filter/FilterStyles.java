package dev.quadrat.ui.filter;

import javafx.css.PseudoClass;

/** What the style sheet is told. */
final class FilterStyles {
    /** A filter that hides something. */
    static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private FilterStyles() {}
}
