/**
 * Where everything of a DAG stands, and pictures of it. Split commands are contracted to frames, so
 * that no edge is drawn for each part; JGraphX orders and spaces rows; columns, lanes and corridors
 * of the edges are ours, since an edge must never run under a card. A layout depends on structure
 * alone: states colour it, they never move it. No JavaFX; JGraphX and AWT stay inside.
 *
 * <p>An edge that a longer way implies is not routed: in an experiment nearly every command also
 * reads what the first one wrote, and drawing that hides the order instead of showing it.
 */
@NullMarked
package dev.quadrat.layout;

import org.jspecify.annotations.NullMarked;
