/** What only a real display shows: {@code mvn -Pdisplay test}; needs Xvfb and xdotool. */
@NullMarked
package dev.quadrat.display;

import org.jspecify.annotations.NullMarked;
