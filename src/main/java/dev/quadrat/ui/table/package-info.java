/** The DAG as a table, for those who can't see a canvas, and for sorting. */
@NullMarked
package dev.quadrat.ui.table;

import org.jspecify.annotations.NullMarked;
