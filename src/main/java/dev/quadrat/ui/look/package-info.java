/** How types and states look in every pane: colour, icon and word together. */
@NullMarked
package dev.quadrat.ui.look;

import org.jspecify.annotations.NullMarked;
