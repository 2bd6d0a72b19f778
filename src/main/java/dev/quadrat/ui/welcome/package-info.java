/** What is shown before a jar is open, and the dropping of jars. */
@NullMarked
package dev.quadrat.ui.welcome;

import org.jspecify.annotations.NullMarked;
