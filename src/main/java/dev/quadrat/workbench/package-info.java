/**
 * The use cases that the window and the command line share: derive a jar, plan, launch, follow,
 * stop, list runs. Everything here may take long and is called off the window's thread.
 */
@NullMarked
package dev.quadrat.workbench;

import org.jspecify.annotations.NullMarked;
