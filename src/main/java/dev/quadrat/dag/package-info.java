/**
 * Pure: command definitions become a DAG, a DAG becomes a plan, and every node carries its reason.
 * No I/O, no clock, no author's types. What exists is handed in as a set of URIs.
 */
@NullMarked
package dev.quadrat.dag;

import org.jspecify.annotations.NullMarked;
