/** The drawn DAG: one canvas, what lies under the pointer, and the way through it by keys. */
@NullMarked
package dev.quadrat.ui.dag;

import org.jspecify.annotations.NullMarked;
