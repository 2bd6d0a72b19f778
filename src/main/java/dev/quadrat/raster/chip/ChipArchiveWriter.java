package dev.quadrat.raster.chip;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the file that {@link ChipArchive} reads; the same chips make the same bytes. */
final class ChipArchiveWriter implements AutoCloseable {
    private static final long EPOCH = 0;

    private final ZipOutputStream zip;
    private int written;

    ChipArchiveWriter(Path file, ChipArchive.Description description) throws IOException {
        zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
        zip.setLevel(1); // chips are read back once or twice: speed counts more than size
        begin(ChipArchive.DESCRIPTION);
        zip.write(ChipArchive.MAPPER.writeValueAsBytes(description));
        zip.closeEntry();
    }

    void write(Chip chip) throws IOException {
        begin(ChipArchive.entry(written++));
        ChipFormat.write(chip, zip);
        zip.closeEntry();
    }

    private void begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(EPOCH);
        zip.putNextEntry(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
