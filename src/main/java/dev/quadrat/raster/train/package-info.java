/** TRAIN: lets a backend learn from chips. */
@NullMarked
package dev.quadrat.raster.train;

import org.jspecify.annotations.NullMarked;
