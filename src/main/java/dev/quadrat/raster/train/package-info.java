/** TRAIN: a backend learns from the chips of training scenes. */
@NullMarked
package dev.quadrat.raster.train;

import org.jspecify.annotations.NullMarked;
