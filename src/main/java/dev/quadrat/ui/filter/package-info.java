/**
 * Which commands are shown, in the drawing and in the table alike. What is hidden is counted; what
 * is run is another matter.
 */
@NullMarked
package dev.quadrat.ui.filter;

import org.jspecify.annotations.NullMarked;
