/** The left pane: experiment sets, their methods and experiments, and the arguments' form. */
@NullMarked
package dev.quadrat.ui.experiments;

import org.jspecify.annotations.NullMarked;
