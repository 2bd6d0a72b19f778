@NullMarked
package dev.quadrat.raster.scene;

import org.jspecify.annotations.NullMarked;
