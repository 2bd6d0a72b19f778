/** What is set up outside this program, held to what the program needs. */
@NullMarked
package dev.quadrat.installer;

import org.jspecify.annotations.NullMarked;
