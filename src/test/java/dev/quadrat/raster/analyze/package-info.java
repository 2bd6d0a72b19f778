@NullMarked
package dev.quadrat.raster.analyze;

import org.jspecify.annotations.NullMarked;
