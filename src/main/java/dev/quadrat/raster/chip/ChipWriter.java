package dev.quadrat.raster.chip;

import dev.quadrat.raster.geotiff.PixelBlock;
import dev.quadrat.raster.geotiff.SampleType;
import dev.quadrat.raster.geotiff.Window;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes one scene's chips, one in memory at a time. Equal chips make equal bytes. */
final class ChipWriter implements Closeable {
    private final ZipOutputStream zip;
    private final List<Window> windows = new ArrayList<>();
    private final List<Window> frames = new ArrayList<>();

    ChipWriter(Path file) throws IOException {
        zip = new ZipOutputStream(Files.newOutputStream(file));
        zip.setLevel(Deflater.BEST_SPEED);
    }

    void write(Chip chip) throws IOException {
        int index = windows.size();
        windows.add(chip.window());
        frames.add(chip.image().window());
        put(index + ".image", image(chip.image()));
        Npy labels = Npy.zeros("|u1", chip.window().height(), chip.window().width());
        labels.values().put(0, chip.labels());
        put(index + ".labels", labels);
    }

    static String descr(SampleType type) {
        return switch (type) {
            case UINT8 -> "|u1";
            case UINT16 -> "<u2";
            case INT16 -> "<i2";
            case FLOAT32 -> "<f4";
        };
    }

    private static Npy image(PixelBlock block) {
        Window frame = block.window();
        Npy array = Npy.zeros(descr(block.type()), block.bands(), frame.height(), frame.width());
        for (int band = 0; band < block.bands(); band++) {
            float[] plane = block.plane(band);
            for (int i = 0; i < plane.length; i++) {
                block.type().put(array.values(), band * plane.length + i, plane[i]);
            }
        }
        return array;
    }

    private static Npy table(List<Window> rows) {
        Npy table = Npy.zeros("<i4", rows.size(), 4);
        ByteBuffer values = table.values();
        for (Window row : rows) {
            values.putInt(row.x()).putInt(row.y()).putInt(row.width()).putInt(row.height());
        }
        return table;
    }

    private void put(String name, Npy array) throws IOException {
        ZipEntry entry = new ZipEntry(name + ".npy");
        entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(array.bytes());
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        try (zip) {
            put("windows", table(windows));
            put("frames", table(frames));
        }
    }
}
