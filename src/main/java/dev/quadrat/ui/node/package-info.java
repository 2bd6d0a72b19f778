/** What can be done with one command, from whatever pane shows it. */
@NullMarked
package dev.quadrat.ui.node;

import org.jspecify.annotations.NullMarked;
