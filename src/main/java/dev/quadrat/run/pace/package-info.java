/** How long commands take, learnt from earlier runs, and so how long a run still goes on. */
@NullMarked
package dev.quadrat.run.pace;

import org.jspecify.annotations.NullMarked;
