package dev.quadrat.raster.chip;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The chips of one scene, in a zip file: {@code chips.json}, then an entry a chip.
 *
 * <pre>{@code
 * try (ChipArchive archive = ChipArchive.open(context.input(uri), uri)) {
 *     for (int i = 0; i < archive.description().count(); i++) { … archive.read(i) … }
 * }
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public final class ChipArchive implements AutoCloseable {
    static final int VERSION = 1;
    static final String DESCRIPTION = "chips.json";
    static final ObjectMapper MAPPER = new ObjectMapper();

    private final ZipFile zip;
    private final String name;
    private final Description description;

    /**
     * What stands in {@code chips.json}.
     *
     * @param version of the format
     * @param count how many chips
     * @param bands how many bands their images have
     * @param margin how many pixels of image surround a chip
     * @param classes the names of the classes, in the order of their ids from 1
     */
    public record Description(int version, int count, int bands, int margin, List<String> classes) {
        /** Copies. */
        public Description {
            classes = List.copyOf(classes);
        }
    }

    private ChipArchive(ZipFile zip, String name, Description description) {
        this.zip = zip;
        this.name = name;
        this.description = description;
    }

    /**
     * Opens a file of chips.
     *
     * @param file the file
     * @param name stands in messages, usually its URI
     * @return the archive; the caller closes it
     * @throws IOException if it can't be read or is something else
     */
    public static ChipArchive open(Path file, String name) throws IOException {
        try {
            ZipFile zip = new ZipFile(file.toFile());
            try {
                return new ChipArchive(zip, name, describe(zip, name));
            } catch (IOException e) {
                zip.close();
                throw e;
            }
        } catch (ZipException e) {
            throw noChips(name, e.getMessage());
        }
    }

    private static Description describe(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(DESCRIPTION);
        if (entry == null) {
            throw noChips(name, "it has no " + DESCRIPTION);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            Description read = MAPPER.readValue(in, Description.class);
            if (read.version() != VERSION) {
                throw noChips(name, "its version is %d, not 1".formatted(read.version()));
            }
            return read;
        } catch (JacksonException e) {
            throw noChips(name, e.getOriginalMessage());
        }
    }

    private static IOException noChips(String name, @Nullable String why) {
        return new IOException(
                "%s holds no chips that can be read (%s); run CHIP again".formatted(name, why));
    }

    static String entry(int index) {
        return "%05d.chip".formatted(index);
    }

    /**
     * What the archive holds.
     *
     * @return its description
     */
    public Description description() {
        return description;
    }

    /**
     * Reads a chip.
     *
     * @param index counted from 0
     * @return the chip
     * @throws IOException if it can't be read
     */
    public Chip read(int index) throws IOException {
        ZipEntry entry = zip.getEntry(entry(index));
        if (entry == null) {
            throw noChips(name, "chip %d is missing".formatted(index));
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return ChipFormat.read(in);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
