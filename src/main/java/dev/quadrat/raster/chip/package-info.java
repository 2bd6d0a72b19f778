/**
 * CHIP: scenes are cut into training chips.
 *
 * <p>A chip is stored with a margin of image around its labels, cut at the scene's edge, so that a
 * feature that looks around a pixel sees there what it will see in a prediction. Chips of a scene
 * go to one file named after it: however CHIP is split, what is done stays done.
 */
@NullMarked
package dev.quadrat.raster.chip;

import org.jspecify.annotations.NullMarked;
