/** The composition root: {@link dev.quadrat.Main} puts the parts together. */
@NullMarked
package dev.quadrat;

import org.jspecify.annotations.NullMarked;
