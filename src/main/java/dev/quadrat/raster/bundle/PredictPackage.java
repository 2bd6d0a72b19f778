package dev.quadrat.raster.bundle;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import dev.quadrat.raster.backend.ModelFormat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.List;
import java.util.ServiceLoader;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The package's file. Equal parts make equal bytes. */
final class PredictPackage {
    static final int SCHEMA = 1;
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    /** What {@code manifest.json} says. */
    record Manifest(int schema, String command) {}

    /** What {@code settings.json} says. */
    record Settings(int schema, String format, List<String> classes) {}

    private PredictPackage() {}

    static void write(Path file, Settings settings, Path model, Path stats) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            Manifest manifest = new Manifest(SCHEMA, PredictImageCommand.class.getName());
            put(zip, "manifest.json", MAPPER.writeValueAsBytes(manifest));
            put(zip, "settings.json", MAPPER.writeValueAsBytes(settings));
            put(zip, "stats.json", Files.readAllBytes(stats));
            begin(zip, "model");
            Files.copy(model, zip);
            zip.closeEntry();
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        begin(zip, name);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
    }

    /** Unpacks the model and says how to read it. */
    static ModelFormat unpackModel(Path file, String name, Path model) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Settings settings;
            try (var in = zip.getInputStream(entry(zip, "settings.json", name))) {
                settings = MAPPER.readValue(in, Settings.class);
            }
            if (settings.schema() != SCHEMA) {
                throw new IOException(
                        "%s is a prediction package of version %d, this Quadrat reads version %d"
                                .formatted(name, settings.schema(), SCHEMA));
            }
            try (var in = zip.getInputStream(entry(zip, "model", name))) {
                Files.copy(in, model, StandardCopyOption.REPLACE_EXISTING);
            }
            return format(settings.format(), name);
        } catch (ZipException e) {
            throw new IOException(
                    name + " is no prediction package; give the predict_package.zip of a BUNDLE",
                    e);
        }
    }

    private static ZipEntry entry(ZipFile zip, String entry, String name) throws IOException {
        ZipEntry found = zip.getEntry(entry);
        if (found == null) {
            throw new IOException(
                    "%s is no prediction package: it has no %s; give the predict_package.zip of a BUNDLE"
                            .formatted(name, entry));
        }
        return found;
    }

    private static ModelFormat format(String format, String name) throws IOException {
        ClassLoader loader = PredictPackage.class.getClassLoader();
        for (ModelFormat known : ServiceLoader.load(ModelFormat.class, loader)) {
            if (known.name().equals(format)) {
                return known;
            }
        }
        throw new IOException(
                "%s holds a model of the kind '%s', which this Quadrat does not know"
                        .formatted(name, format));
    }
}
