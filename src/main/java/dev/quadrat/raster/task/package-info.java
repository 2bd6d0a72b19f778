/** What is learnt: a task makes an experiment's standard commands. */
@NullMarked
package dev.quadrat.raster.task;

import org.jspecify.annotations.NullMarked;
