/**
 * EVAL: compares predictions with labels.
 *
 * <p>{@code eval.json} is {@code {"overall": [item…], "per_scene": {"<scene id>": [item…]}}}. An
 * item has {@code class_id}, {@code class_name}, {@code precision}, {@code recall}, {@code f1},
 * {@code count_error} and {@code gt_count}; the last of each list is named {@code average} and has
 * no id. Counts are pixels; pixels without a label don't count.
 *
 * <p>As in Raster Vision, {@code count_error} is false positives + false negatives, the average
 * weighs each class by its {@code gt_count}, and what would be 0 / 0 is {@code null}, taken as 0 in
 * the average: precision where nothing was predicted, recall where nothing is labelled, F1 where
 * neither is. On purpose unlike Raster Vision, the overall items are counted over the pixels of all
 * scenes. Raster Vision averages the scenes' own figures by {@code gt_count}: there, false
 * positives in a scene without the class vanish.
 */
@NullMarked
package dev.quadrat.raster.eval;

import org.jspecify.annotations.NullMarked;
