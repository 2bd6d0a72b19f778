/**
 * Graphs of numbers, on which large DAGs are worked out fast. What is drawn and what is submitted
 * are both contracted graphs whose implied edges are dropped; so that is done once, here.
 */
@NullMarked
package dev.quadrat.dag.graph;

import org.jspecify.annotations.NullMarked;
