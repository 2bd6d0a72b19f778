/**
 * What the window works on, shared by its panes: the jars and choices, the plan, the run that is
 * followed, and the selected command. No controls; all of it lives on the window's thread.
 */
@NullMarked
package dev.quadrat.ui.session;

import org.jspecify.annotations.NullMarked;
