/**
 * What Quadrat remembers between one window and the next, each in a small JSON file of the home
 * folder: settings, recent jars, what is trusted, the last arguments of jars, what runners were
 * last set to, where the window stood.
 *
 * <p>A file's form is not the live form: what a file leaves out, or holds beyond what makes sense,
 * becomes a default, and a default is left out, so that it may differ from one machine to the next.
 * A file is changed by reading, changing and renaming while a lock is held, so that two windows
 * lose nothing of each other's. A file that is no JSON is kept aside as {@code .damaged}.
 *
 * <p>What is trusted is a jar's content at its place: one that was built anew is asked about again.
 * Whoever builds every minute would soon answer without reading, so the question offers to trust
 * all that ever comes into the jar's folder. That is a promise of another kind, made in words of
 * its own, and only where it is sound: not in a folder that others may write to, nor where
 * downloads arrive. A jar that was named on a command line is trusted as long as that window lives,
 * however often it is built; so are the bundled examples.
 */
@NullMarked
package dev.quadrat.workbench.home;

import org.jspecify.annotations.NullMarked;
