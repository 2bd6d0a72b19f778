/** Opening jars: from where they are named to the plan, and what is remembered of it. */
@NullMarked
package dev.quadrat.ui.opening;

import org.jspecify.annotations.NullMarked;
