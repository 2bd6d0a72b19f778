/** Two runs side by side. */
@NullMarked
package dev.quadrat.ui.compare;

import org.jspecify.annotations.NullMarked;
