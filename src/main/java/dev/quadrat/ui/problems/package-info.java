/** Problems: as a list beside a plan, and as a page where there is none. */
@NullMarked
package dev.quadrat.ui.problems;

import org.jspecify.annotations.NullMarked;
