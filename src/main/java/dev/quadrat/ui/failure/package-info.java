/** What failed in a run, apart from what that blocks: why, how its log ends, how to repeat it. */
@NullMarked
package dev.quadrat.ui.failure;

import org.jspecify.annotations.NullMarked;
