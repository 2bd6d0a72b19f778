/** The right pane: all that is known of the selected command. */
@NullMarked
package dev.quadrat.ui.inspector;

import org.jspecify.annotations.NullMarked;
