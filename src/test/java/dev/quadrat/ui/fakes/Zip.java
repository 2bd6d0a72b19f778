package dev.quadrat.ui.fakes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What looks like a jar that was just built. */
public final class Zip {
    private static final AtomicLong BUILDS = new AtomicLong();

    private Zip() {}

    /** No two have the same time. */
    public static void write(Path jar, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("content.txt"));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        Files.write(jar, bytes.toByteArray());
        Files.setLastModifiedTime(
                jar,
                FileTime.from(Instant.ofEpochSecond(1_700_000_000 + BUILDS.incrementAndGet())));
    }
}
