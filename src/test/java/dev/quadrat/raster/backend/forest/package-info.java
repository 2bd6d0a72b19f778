@NullMarked
package dev.quadrat.raster.backend.forest;

import org.jspecify.annotations.NullMarked;
