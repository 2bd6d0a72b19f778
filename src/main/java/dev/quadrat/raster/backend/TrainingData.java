package dev.quadrat.raster.backend;

import dev.quadrat.api.CommandContext;
import dev.quadrat.raster.analyze.BandStats;
import dev.quadrat.raster.chip.Chip;
import dev.quadrat.raster.chip.ChipArchive;
import dev.quadrat.raster.label.ClassMap;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;

/**
 * Chips to learn from, read one at a time from their files.
 *
 * <pre>{@code
 * data.forEach(chip -> learn(chip.image(), chip.labels()));
 * }</pre>
 *
 * <p>Bands are brought to mean 0 and deviation 1 if there are statistics. Not thread-safe.
 */
public final class TrainingData {
    private final List<String> uris;
    private final ClassMap classes;
    private final @Nullable BandStats stats;
    private final CommandContext context;

    /** Takes one chip. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * Looks at a chip.
         *
         * @param chip the chip
         * @throws IOException if something can't be read
         */
        void visit(Chip chip) throws IOException;
    }

    /**
     * Chips of some files.
     *
     * @param uris the files
     * @param classes the classes that they must have
     * @param stats brings bands to a common scale; null leaves them as they are
     * @param context opens the files
     */
    public TrainingData(
            List<String> uris,
            ClassMap classes,
            @Nullable BandStats stats,
            CommandContext context) {
        this.uris = List.copyOf(uris);
        this.classes = classes;
        this.stats = stats;
        this.context = context;
    }

    /**
     * The classes.
     *
     * @return their names and ids
     */
    public ClassMap classes() {
        return classes;
    }

    /**
     * How many chips there are.
     *
     * @return 0 or more
     * @throws IOException if a file can't be read
     */
    public int count() throws IOException {
        int count = 0;
        for (String uri : uris) {
            try (ChipArchive archive = open(uri)) {
                count += archive.description().count();
            }
        }
        return count;
    }

    /**
     * Checks that chips were cut with enough image around them.
     *
     * @param margin how far the learner looks, in pixels
     * @throws IOException if a file's chips have less
     */
    public void checkMargin(int margin) throws IOException {
        for (String uri : uris) {
            try (ChipArchive archive = open(uri)) {
                if (archive.description().margin() < margin) {
                    throw new IOException(
                            "%s has chips with a margin of %d pixels, the backend looks %d pixels around: set withMargin(%d) in the chip options"
                                    .formatted(
                                            uri, archive.description().margin(), margin, margin));
                }
            }
        }
    }

    /**
     * Shows all chips, always in the same order.
     *
     * @param visitor looks at them
     * @throws IOException if one can't be read
     */
    public void forEach(Visitor visitor) throws IOException {
        for (String uri : uris) {
            try (ChipArchive archive = open(uri)) {
                for (int i = 0; i < archive.description().count(); i++) {
                    context.throwIfCancelled();
                    visitor.visit(scaled(archive.read(i)));
                }
            }
        }
    }

    private Chip scaled(Chip chip) throws IOException {
        return stats == null
                ? chip
                : new Chip(chip.window(), stats.normalise(chip.image()), chip.labels());
    }

    private ChipArchive open(String uri) throws IOException {
        ChipArchive archive = ChipArchive.open(context.input(uri), uri);
        if (!archive.description().classes().equals(classes.names())) {
            archive.close();
            throw new IOException(
                    "%s has chips of the classes %s, not %s: give CHIP another key or run it again"
                            .formatted(uri, archive.description().classes(), classes.names()));
        }
        return archive;
    }
}
