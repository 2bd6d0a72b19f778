/**
 * The child JVM, the only place where authors' code runs, and the door to it.
 *
 * <p>{@code derive}: the child finds the sets of a jar, calls their methods and tells command
 * definitions, a message a line. {@code run-command}: the process itself is the child; it reads one
 * command from its JSON and runs it. Whatever an author's code does (exit, loop, eat the heap,
 * print megabytes), the asking side gets a {@link dev.quadrat.dag.Problem} and lives on.
 */
@NullMarked
package dev.quadrat.host;

import org.jspecify.annotations.NullMarked;
