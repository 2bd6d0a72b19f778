/**
 * What is true on the ground: the classes, and polygons drawn as class ids into windows.
 *
 * <p>Polygons are never cut with one another or with a window: on coastlines that takes seconds and
 * fails. A tree of bounding boxes finds the polygons of a window, a scan line fills their rings.
 */
@NullMarked
package dev.quadrat.raster.label;

import org.jspecify.annotations.NullMarked;
