@NullMarked
package dev.quadrat.raster.geotiff;

import org.jspecify.annotations.NullMarked;
