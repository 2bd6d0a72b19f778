/**
 * What every pane leans on: the door to the window's thread, work off that thread, icons, words.
 */
@NullMarked
package dev.quadrat.ui.support;

import org.jspecify.annotations.NullMarked;
