/**
 * What an experiment jar compiles against.
 *
 * <p>An author writes an {@link dev.quadrat.api.ExperimentSet}; its methods return {@link
 * dev.quadrat.api.ExperimentConfig}s or {@link dev.quadrat.api.CommandConfig}s. Everything here is
 * an immutable value, except {@link dev.quadrat.api.CommandIo}, a collector that is filled by one
 * thread, and {@link dev.quadrat.api.CommandContext}, the door to the world while a command runs.
 *
 * <p>A config is a <em>record of JSON-able values</em>: text, numbers, booleans, enums, paths,
 * URIs, lists and string-keyed maps of them, and other configs. It is written to JSON when a plan
 * is made, and a command that runs is read back from that JSON: the experiment method is not called
 * again.
 */
@NullMarked
package dev.quadrat.api;

import org.jspecify.annotations.NullMarked;
