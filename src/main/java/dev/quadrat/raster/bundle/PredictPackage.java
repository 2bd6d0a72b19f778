package dev.quadrat.raster.bundle;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The files in {@code predict_package.zip}. */
final class PredictPackage {
    private static final String MANIFEST = "manifest.json";
    private static final String SETTINGS = "settings.json";
    private static final String MODEL = "model.bin";
    private static final String STATS = "stats.json";
    private static final long EPOCH = 0;

    private PredictPackage() {}

    /**
     * A package's files after unpacking.
     *
     * @param settings the settings
     * @param model the model
     * @param stats the bands' statistics, or null
     */
    record Unpacked(Path settings, Path model, @Nullable Path stats) {}

    static void write(Path file, byte[] settings, Path model, @Nullable Path stats)
            throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            String manifest =
                    """
                    {"schema":1,"command":"%s"}
                    """
                            .formatted(PredictImage.class.getName());
            add(zip, MANIFEST, manifest.getBytes(StandardCharsets.UTF_8));
            add(zip, SETTINGS, settings);
            add(zip, MODEL, Files.readAllBytes(model));
            if (stats != null) {
                add(zip, STATS, Files.readAllBytes(stats));
            }
        }
    }

    private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(EPOCH);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    static Unpacked unpack(Path file, Path folder, String uri) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new Unpacked(
                    extract(zip, SETTINGS, folder, uri),
                    extract(zip, MODEL, folder, uri),
                    zip.getEntry(STATS) == null ? null : extract(zip, STATS, folder, uri));
        } catch (ZipException e) {
            throw new IOException(
                    "%s is no predict package (%s); BUNDLE makes one"
                            .formatted(uri, e.getMessage()),
                    e);
        }
    }

    private static Path extract(ZipFile zip, String name, Path folder, String uri)
            throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException(
                    "%s is no predict package: it has no %s; BUNDLE makes one"
                            .formatted(uri, name));
        }
        Path file = folder.resolve(name);
        try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, file);
        }
        return file;
    }
}
