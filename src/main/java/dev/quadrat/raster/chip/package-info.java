/**
 * CHIP: cuts labelled scenes into training chips.
 *
 * <p>A scene's chips are one NumPy archive, {@code <scene id>.npz}, that {@code numpy.load} opens:
 * {@code windows} (n × 4, int32: column, row, width and height of each chip in the scene), {@code
 * frames} (the same, with the margin), and for each chip i {@code i.image} (bands × rows × columns
 * of the frame, in the image's own sample type) and {@code i.labels} (rows × columns of the window,
 * class ids, 0 where nothing is known).
 *
 * <p>The margin is there so that a learner which looks around a pixel sees in TRAIN what it will
 * see in PREDICT; it ends at the scene's border, as it does there.
 */
@NullMarked
package dev.quadrat.raster.chip;

import org.jspecify.annotations.NullMarked;
