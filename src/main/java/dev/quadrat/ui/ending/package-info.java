/** Tells that a run has ended, in the window or, where nobody looks at it, by the system. */
@NullMarked
package dev.quadrat.ui.ending;

import org.jspecify.annotations.NullMarked;
