/** The command line: a class a subcommand, what they share as mixins, exit codes in one place. */
@NullMarked
package dev.quadrat.cli;

import org.jspecify.annotations.NullMarked;
