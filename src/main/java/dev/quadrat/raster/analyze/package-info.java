/** ANALYZE: measures the imagery of training and validation scenes. */
@NullMarked
package dev.quadrat.raster.analyze;

import org.jspecify.annotations.NullMarked;
