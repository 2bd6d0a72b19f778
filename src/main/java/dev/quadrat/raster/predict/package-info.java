/** PREDICT: a model is applied to scenes, one window at a time. */
@NullMarked
package dev.quadrat.raster.predict;

import org.jspecify.annotations.NullMarked;
