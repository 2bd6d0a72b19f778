/** The plan as a file for others: pictures, Graphviz, a Makefile to be run by hand. */
@NullMarked
package dev.quadrat.ui.export;

import org.jspecify.annotations.NullMarked;
