/** The toolbar: what is to run, where, and the button that says so. */
@NullMarked
package dev.quadrat.ui.launch;

import org.jspecify.annotations.NullMarked;
