/**
 * The one door to bytes. Everybody else speaks of URIs; only this package knows what is behind
 * them.
 */
@NullMarked
package dev.quadrat.storage;

import org.jspecify.annotations.NullMarked;
