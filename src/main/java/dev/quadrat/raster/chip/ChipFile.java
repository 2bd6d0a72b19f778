package dev.quadrat.raster.chip;

import dev.quadrat.raster.geotiff.PixelBlock;
import dev.quadrat.raster.geotiff.SampleType;
import dev.quadrat.raster.geotiff.Window;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * One scene's chips, read one at a time.
 *
 * <pre>{@code
 * try (ChipFile chips = ChipFile.open(context.input(uri))) {
 *     for (int i = 0; i < chips.count(); i++) { … chips.read(i) … }
 * }
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public final class ChipFile implements Closeable {
    private final Path file;
    private final ZipFile zip;
    private final List<Window> windows;
    private final List<Window> frames;

    private ChipFile(Path file, ZipFile zip) throws IOException {
        this.file = file;
        this.zip = zip;
        this.windows = table("windows");
        this.frames = table("frames");
    }

    /**
     * Opens a chip file.
     *
     * @param file what CHIP wrote
     * @return its chips
     * @throws IOException if it is no chip file
     */
    public static ChipFile open(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException e) {
            throw new IOException(file + " is no chip file: " + e.getMessage(), e);
        }
        try {
            return new ChipFile(file, zip);
        } catch (IOException e) {
            zip.close();
            throw e;
        }
    }

    /**
     * How many chips there are.
     *
     * @return 0 or more
     */
    public int count() {
        return windows.size();
    }

    /**
     * Reads a chip.
     *
     * @param index from 0
     * @return the chip
     * @throws IOException if the file is damaged
     */
    public Chip read(int index) throws IOException {
        Npy image = array(index + ".image");
        Npy labels = array(index + ".labels");
        Window frame = frames.get(index);
        SampleType type = type(image.type());
        PixelBlock block = PixelBlock.zeros(frame, type, image.shape(0));
        for (int band = 0; band < block.bands(); band++) {
            float[] plane = block.plane(band);
            for (int i = 0; i < plane.length; i++) {
                plane[i] = type.get(image.values(), band * plane.length + i);
            }
        }
        byte[] ids = new byte[windows.get(index).area()];
        labels.values().get(0, ids);
        return new Chip(block, windows.get(index), ids);
    }

    private SampleType type(String descr) throws IOException {
        for (SampleType type : SampleType.values()) {
            if (ChipWriter.descr(type).equals(descr)) {
                return type;
            }
        }
        throw new IOException(file + " has pixels of the unknown type " + descr);
    }

    private List<Window> table(String name) throws IOException {
        Npy table = array(name);
        ByteBuffer values = table.values();
        List<Window> rows = new ArrayList<>();
        for (int i = 0; i < table.shape(0); i++) {
            rows.add(
                    new Window(
                            values.getInt(i * 16),
                            values.getInt(i * 16 + 4),
                            values.getInt(i * 16 + 8),
                            values.getInt(i * 16 + 12)));
        }
        return rows;
    }

    private Npy array(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name + ".npy");
        if (entry == null) {
            throw new IOException(
                    file + " is no chip file: it has no " + name + ".npy; run CHIP again");
        }
        try (var in = zip.getInputStream(entry)) {
            return Npy.parse(in.readAllBytes());
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
