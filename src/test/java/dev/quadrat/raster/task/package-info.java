@NullMarked
package dev.quadrat.raster.task;

import org.jspecify.annotations.NullMarked;
