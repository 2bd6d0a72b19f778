/** The runs of the home folder, and what can be done with them. */
@NullMarked
package dev.quadrat.ui.history;

import org.jspecify.annotations.NullMarked;
