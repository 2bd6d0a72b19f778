package dev.quadrat.workbench.home;

import dev.quadrat.host.JarClassPath;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a jar would run, and where it lies.
 *
 * @param place the real one, whatever links lead to it
 * @param sha256 of the jar and of the jars that its manifest names, since their code runs as well
 */
public record JarContent(Path place, String sha256) {
    private static final Set<String> WHERE_THINGS_ARRIVE = Set.of("downloads", "desktop");

    /**
     * @throws IOException if it can't be read, and so can't be run either
     */
    public static JarContent of(Path jar) throws IOException {
        Path place = jar.toRealPath();
        MessageDigest digest = newDigest();
        for (Path entry : JarClassPath.of(List.of(jar)).entries()) {
            digest.update(String.valueOf(entry.getFileName()).getBytes(StandardCharsets.UTF_8));
            try (InputStream in = new DigestInputStream(Files.newInputStream(entry), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
        }
        return new JarContent(place, HexFormat.of().formatHex(digest.digest()));
    }

    /** Whether what comes into the folder later comes from its owner's own builds. */
    public boolean folderCanBeTrusted() {
        Path folder = folder();
        String name = String.valueOf(folder.getFileName()).toLowerCase(Locale.ROOT);
        if (WHERE_THINGS_ARRIVE.contains(name)
                || folder.equals(Path.of(System.getProperty("user.home")))
                || folder.getParent() == null) {
            return false;
        }
        try {
            return Files.getPosixFilePermissions(folder).stream()
                    .noneMatch(PosixFilePermission.OTHERS_WRITE::equals);
        } catch (UnsupportedOperationException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    public Path folder() {
        Path parent = place.getParent();
        return parent == null ? place : parent;
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
