/** What goes into the jars of the benchmarks: an author's classes. */
@NullMarked
package dev.quadrat.bench.sets;

import org.jspecify.annotations.NullMarked;
