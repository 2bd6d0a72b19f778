/**
 * BUNDLE: packs a model for use elsewhere, and the command that applies such a package.
 *
 * <p>A package is a zip: {@code manifest.json} ({@code schema}, and {@code command}: the class of a
 * {@code CommandConfig} record with the components {@code packageUri}, {@code imageUri} and {@code
 * outputUri}), {@code settings.json} (the model's format, the classes' names), {@code model} and
 * {@code stats.json}.
 */
@NullMarked
package dev.quadrat.raster.bundle;

import org.jspecify.annotations.NullMarked;
