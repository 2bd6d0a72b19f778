/**
 * The window. Views are Java code; an {@code XView} shows what an {@code XViewModel} holds, and
 * view models hold no controls.
 */
@NullMarked
package dev.quadrat.ui;

import org.jspecify.annotations.NullMarked;
