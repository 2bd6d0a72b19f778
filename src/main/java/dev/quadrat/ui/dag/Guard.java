package dev.quadrat.ui.dag;

import dev.quadrat.ui.support.Words;

/**
 * Asks before more is drawn than a person can look at.
 *
 * @param items how many boxes it would be
 * @param hasPicture whether there is a picture to go back to
 */
public record Guard(int items, boolean hasPicture) {
    String title() {
        return Words.number(items) + " boxes at once";
    }

    String advice() {
        return hasPicture
                ? "That is more than can be looked at. A filter shows the part that matters:"
                        + " one experiment, only failed, the path to a command."
                : "That is more than can be looked at. Begin with the overview, or with a filter:"
                        + " one experiment, only failed, a type, a word.";
    }
}
