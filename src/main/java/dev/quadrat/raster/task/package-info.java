/** Tasks: each says by its commands what a label is, what a chip holds, and what is evaluated. */
@NullMarked
package dev.quadrat.raster.task;

import org.jspecify.annotations.NullMarked;
