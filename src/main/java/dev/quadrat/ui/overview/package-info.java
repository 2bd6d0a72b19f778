/** Plans of hundreds of experiments: stages and experiments with counts, before any is drawn. */
@NullMarked
package dev.quadrat.ui.overview;

import org.jspecify.annotations.NullMarked;
