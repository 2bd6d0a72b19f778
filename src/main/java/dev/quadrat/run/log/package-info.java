/**
 * Logs as a terminal would show them, however long: an index of places in the file instead of the
 * lines themselves, read piece by piece. What is here may be slow and belongs on a thread of its
 * own.
 */
@NullMarked
package dev.quadrat.run.log;

import org.jspecify.annotations.NullMarked;
