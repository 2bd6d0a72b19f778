/**
 * The default backend, a random forest on box statistics: no GPU, seconds to learn, a model of a
 * few megabytes.
 *
 * <p>Tribuo learns the trees. For prediction they are flattened into arrays and walked tree by
 * tree, which is five to ten times as fast as Tribuo's own walk over sparse vectors, and the model
 * file needs no library to be read.
 */
@NullMarked
package dev.quadrat.raster.backend.forest;

import org.jspecify.annotations.NullMarked;
