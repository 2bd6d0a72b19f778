/** The bundled example: experiments on real imagery that finish within a minute. */
@NullMarked
package dev.quadrat.examples;

import org.jspecify.annotations.NullMarked;
