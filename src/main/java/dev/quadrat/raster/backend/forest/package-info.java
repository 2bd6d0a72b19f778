/**
 * A random forest on what each pixel's surroundings look like.
 *
 * <p>Tribuo grows the trees; they are then laid out in arrays and Tribuo is not loaded again: an
 * array walk predicts several times as fast, and the model file is ours to keep readable. Leaves
 * vote with their class shares, not with one voice each.
 */
@NullMarked
package dev.quadrat.raster.backend.forest;

import org.jspecify.annotations.NullMarked;
