/**
 * What a person sets for AWS Batch: the fields, and what is made of their values.
 *
 * <p>A value is a text. All that is wrong with all of them is told at once, each time with the name
 * of the field, as it stands in the window and as it is typed on the command line.
 */
@NullMarked
package dev.quadrat.batch.settings;

import org.jspecify.annotations.NullMarked;
