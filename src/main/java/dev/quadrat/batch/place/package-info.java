/** A run's folder and its place on S3: what each holds, and how one comes from the other. */
@NullMarked
package dev.quadrat.batch.place;

import org.jspecify.annotations.NullMarked;
