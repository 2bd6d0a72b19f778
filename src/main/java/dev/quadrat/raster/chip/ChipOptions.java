package dev.quadrat.raster.chip;

import dev.quadrat.raster.geotiff.Window;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How scenes are cut into chips.
 *
 * <pre>{@code
 * ChipOptions.sliding(64, 64);               // side by side
 * ChipOptions.random(64, 100, 7);            // 100 a scene, from seed 7
 * ChipOptions.sliding(64, 32).withMargin(24);
 * }</pre>
 *
 * <p>An immutable value.
 *
 * @param size a chip's side, pixels
 * @param margin how many more pixels around a chip are kept for learners that look around
 * @param stride from one chip to the next, pixels, if they slide
 * @param count how many chips a scene, at random places; 0 means that they slide
 * @param seed the random places'; with it and the scene's id they are the same each time
 */
public record ChipOptions(int size, int margin, int stride, int count, long seed) {
    private static final int DEFAULT_MARGIN = 12;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public ChipOptions {
        require(size >= 1, "a chip's size is 1 pixel or more, not " + size);
        require(margin >= 0, "a chip's margin is 0 pixels or more, not " + margin);
        require(stride >= 1, "the stride between chips is 1 pixel or more, not " + stride);
        require(count >= 0, "the number of chips is 0 or more, not " + count);
    }

    /**
     * Chips on a grid that covers each scene; the last ones of a row and a column are moved back to
     * end at the scene's border.
     *
     * @param size a chip's side, pixels
     * @param stride from one chip to the next, pixels
     * @return the options, with a margin of 12 pixels
     */
    public static ChipOptions sliding(int size, int stride) {
        return new ChipOptions(size, DEFAULT_MARGIN, stride, 0, 0);
    }

    /**
     * Chips at random places.
     *
     * @param size a chip's side, pixels
     * @param count how many a scene
     * @param seed of the places
     * @return the options, with a margin of 12 pixels
     */
    public static ChipOptions random(int size, int count, long seed) {
        require(count >= 1, "the number of random chips is 1 or more, not " + count);
        return new ChipOptions(size, DEFAULT_MARGIN, size, count, seed);
    }

    /**
     * The same with another margin.
     *
     * @param pixels as many as the learner looks around, or more
     * @return the options
     */
    public ChipOptions withMargin(int pixels) {
        return new ChipOptions(size, pixels, stride, count, seed);
    }

    /**
     * Where a scene's chips lie.
     *
     * @param sceneId seeds the random places, with the options' own seed
     * @param extent the scene's pixels, at least a chip in width and height
     * @return the chips' windows
     */
    List<Window> windows(String sceneId, Window extent) {
        List<Window> windows = new ArrayList<>();
        if (count == 0) {
            for (int y : steps(extent.height())) {
                for (int x : steps(extent.width())) {
                    windows.add(new Window(x, y, size, size));
                }
            }
            return windows;
        }
        SplittableRandom random = new SplittableRandom(seed * 31 + sceneId.hashCode());
        for (int i = 0; i < count; i++) {
            int x = random.nextInt(extent.width() - size + 1);
            int y = random.nextInt(extent.height() - size + 1);
            windows.add(new Window(x, y, size, size));
        }
        return windows;
    }

    private List<Integer> steps(int length) {
        List<Integer> steps = new ArrayList<>();
        for (int at = 0; at + size < length; at += stride) {
            steps.add(at);
        }
        steps.add(length - size);
        return steps;
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
