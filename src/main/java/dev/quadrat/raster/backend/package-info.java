/**
 * The seam between commands and learners: a {@link dev.quadrat.raster.backend.Backend} learns a
 * model from chips, a {@link dev.quadrat.raster.backend.Predictor} applies it to windows. A further
 * learner is one record that implements the first; no command changes for it.
 */
@NullMarked
package dev.quadrat.raster.backend;

import org.jspecify.annotations.NullMarked;
