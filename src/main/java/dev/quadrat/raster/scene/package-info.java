/**
 * What is learnt from and predicted: scenes, each an image or a window of one, with labels.
 *
 * <p>A scene is its window and nothing beyond. Features near its border never look at pixels of the
 * image outside, so scenes cut from one image don't leak into each other, and cutting the image
 * file itself would give the same result.
 */
@NullMarked
package dev.quadrat.raster.scene;

import org.jspecify.annotations.NullMarked;
