/**
 * PREDICT: applies a model to scenes, window by window.
 *
 * <p>Each window is read with the model's margin around it, so windows meet without a seam; the
 * result does not depend on their size.
 */
@NullMarked
package dev.quadrat.raster.predict;

import org.jspecify.annotations.NullMarked;
