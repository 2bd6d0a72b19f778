/** Hand-written twins of what stands behind the window. */
@NullMarked
package dev.quadrat.ui.fakes;

import org.jspecify.annotations.NullMarked;
