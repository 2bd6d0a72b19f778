/**
 * What a learner is, whatever it learns with: a {@link dev.quadrat.raster.backend.Backend} makes a
 * model file of chips, its {@link dev.quadrat.raster.backend.ModelFormat} makes a {@link
 * dev.quadrat.raster.backend.PixelModel} of the file.
 */
@NullMarked
package dev.quadrat.raster.backend;

import org.jspecify.annotations.NullMarked;
