/** What a person has chosen for all jars, and where the window stood: shown, kept, restored. */
@NullMarked
package dev.quadrat.ui.settings;

import org.jspecify.annotations.NullMarked;
