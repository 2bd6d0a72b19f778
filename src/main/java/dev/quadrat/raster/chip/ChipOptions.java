package dev.quadrat.raster.chip;

import dev.quadrat.raster.geotiff.Window;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * How scenes are cut into chips.
 *
 * <pre>{@code
 * ChipOptions.ofSize(64).withStride(32).withMargin(24).withMost(100);
 * }</pre>
 *
 * <p>An immutable value.
 *
 * @param size the side of a chip, in pixels
 * @param stride how far one chip is from the next, in pixels
 * @param margin how many pixels of image are kept around a chip; a backend that looks further than
 *     this refuses the chips
 * @param most how many chips of a scene are kept at most, evenly spread over it; null means all
 */
public record ChipOptions(int size, int stride, int margin, @Nullable Integer most) {
    /** The margin unless another is set. */
    public static final int MARGIN = 12;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is too small
     */
    public ChipOptions {
        if (size < 1 || stride < 1 || margin < 0 || (most != null && most < 1)) {
            throw new IllegalArgumentException(
                    "chips need a size, a stride and a number of 1 or more and a margin of 0 or more, not %d, %d, %s and %d"
                            .formatted(size, stride, most, margin));
        }
    }

    /**
     * Chips side by side, with a margin of {@link #MARGIN}.
     *
     * @param size their side, in pixels
     * @return the options
     */
    public static ChipOptions ofSize(int size) {
        return new ChipOptions(size, size, MARGIN, null);
    }

    /**
     * The same with another stride.
     *
     * @param pixels less than the size for chips that overlap
     * @return the options
     */
    public ChipOptions withStride(int pixels) {
        return new ChipOptions(size, pixels, margin, most);
    }

    /**
     * The same with another margin.
     *
     * @param pixels how far features may look
     * @return the options
     */
    public ChipOptions withMargin(int pixels) {
        return new ChipOptions(size, stride, pixels, most);
    }

    /**
     * The same with fewer chips.
     *
     * @param chips how many a scene at most
     * @return the options
     */
    public ChipOptions withMost(int chips) {
        return new ChipOptions(size, stride, margin, chips);
    }

    /**
     * Where the chips of a scene lie. The last of a row and of a column ends at the scene's edge.
     *
     * @param extent the scene's extent
     * @return windows in reading order; none if a chip is larger than the scene
     */
    public List<Window> windows(Window extent) {
        List<Window> windows = new ArrayList<>();
        for (int y : origins(extent.height())) {
            for (int x : origins(extent.width())) {
                windows.add(new Window(extent.x() + x, extent.y() + y, size, size));
            }
        }
        if (most == null || windows.size() <= most) {
            return windows;
        }
        List<Window> spread = new ArrayList<>();
        for (long i = 0; i < most; i++) {
            spread.add(windows.get((int) (i * windows.size() / most)));
        }
        return spread;
    }

    private List<Integer> origins(int length) {
        List<Integer> origins = new ArrayList<>();
        for (int at = 0; at + size <= length; at += stride) {
            origins.add(at);
        }
        if (!origins.isEmpty() && origins.getLast() + size < length) {
            origins.add(length - size);
        }
        return origins;
    }
}
