/** ANALYZE: each band's statistics, and how they make bands comparable. */
@NullMarked
package dev.quadrat.raster.analyze;

import org.jspecify.annotations.NullMarked;
