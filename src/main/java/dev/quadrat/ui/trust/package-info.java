/** Whether a jar's code may run: what is known already, and the question. */
@NullMarked
package dev.quadrat.ui.trust;

import org.jspecify.annotations.NullMarked;
