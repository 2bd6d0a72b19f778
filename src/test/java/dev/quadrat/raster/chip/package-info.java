@NullMarked
package dev.quadrat.raster.chip;

import org.jspecify.annotations.NullMarked;
