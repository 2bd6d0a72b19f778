/**
 * One execution of a plan: its folder on disk, the states of its commands, its events and logs.
 *
 * <p>A run's folder is the truth. Each command's process writes {@code state/<id>.json} and then
 * appends the same fact to {@code events.jsonl}; whoever follows a run tails that one file, and so
 * it makes no difference who launched it or whether that window still lives.
 */
@NullMarked
package dev.quadrat.run;

import org.jspecify.annotations.NullMarked;
