/** EVAL: predictions are compared with the labels of validation scenes. */
@NullMarked
package dev.quadrat.raster.eval;

import org.jspecify.annotations.NullMarked;
