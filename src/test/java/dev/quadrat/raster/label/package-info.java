@NullMarked
package dev.quadrat.raster.label;

import org.jspecify.annotations.NullMarked;
