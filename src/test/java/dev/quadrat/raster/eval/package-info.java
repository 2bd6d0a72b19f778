@NullMarked
package dev.quadrat.raster.eval;

import org.jspecify.annotations.NullMarked;
