/** Keeps the architecture as it was drawn, and shows that each rule can be broken. */
@NullMarked
package dev.quadrat.architecture;

import org.jspecify.annotations.NullMarked;
