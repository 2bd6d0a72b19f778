/** What tests of imagery share. */
@NullMarked
package dev.quadrat.raster;

import org.jspecify.annotations.NullMarked;
