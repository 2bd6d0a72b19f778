/** How good the models are: experiments × metrics, as evaluations come in. */
@NullMarked
package dev.quadrat.ui.results;

import org.jspecify.annotations.NullMarked;
