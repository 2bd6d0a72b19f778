@NullMarked
package dev.quadrat.layout;

import org.jspecify.annotations.NullMarked;
