/** Quiet lines above the panes: what became of open jars, and what Quadrat could not remember. */
@NullMarked
package dev.quadrat.ui.notice;

import org.jspecify.annotations.NullMarked;
