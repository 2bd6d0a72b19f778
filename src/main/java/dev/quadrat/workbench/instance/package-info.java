/**
 * One window a home folder: who comes second hands over what it was to open, and ends.
 *
 * <p>Who is first is decided by a lock on a file, which the operating system frees when a process
 * ends, however it ends; so nothing that a killed window leaves behind is in anybody's way. Where
 * the first one listens stands in a file beside: a Unix socket in the home folder, or, where that
 * path is too long for one, in a folder of its own that nobody else may enter. Where a file can't
 * be locked, as on some network folders and in somebody else's home, every start has its own
 * window.
 */
@NullMarked
package dev.quadrat.workbench.instance;

import org.jspecify.annotations.NullMarked;
