/** BUNDLE: a model with all that a prediction needs in one file, and the command that uses it. */
@NullMarked
package dev.quadrat.raster.bundle;

import org.jspecify.annotations.NullMarked;
