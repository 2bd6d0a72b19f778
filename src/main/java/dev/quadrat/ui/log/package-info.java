/** The log of one command, followed while it grows. */
@NullMarked
package dev.quadrat.ui.log;

import org.jspecify.annotations.NullMarked;
