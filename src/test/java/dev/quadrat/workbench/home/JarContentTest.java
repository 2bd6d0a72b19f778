package dev.quadrat.workbench.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

class JarContentTest {
    @TempDir Path folder;

    @Test
    void theSameContent_hasTheSameHash_andAnotherHasAnother() throws IOException {
        String first = JarContent.of(jar("a.jar", "one", "")).sha256();
        assertEquals(64, first.length());
        assertEquals(first, JarContent.of(jar("a.jar", "one", "")).sha256());
        assertNotEquals(first, JarContent.of(jar("a.jar", "two", "")).sha256());
    }

    @Test
    void whatTheManifestNames_counts_sinceItsCodeRunsAsWell() throws IOException {
        Path main = jar("a.jar", "one", "lib.jar");
        jar("lib.jar", "library", "");
        String before = JarContent.of(main).sha256();
        jar("lib.jar", "another library", "");
        assertNotEquals(before, JarContent.of(main).sha256());
    }

    @Test
    void aLink_leadsToTheRealPlace() throws IOException {
        Path real = jar("a.jar", "one", "");
        Path link = Files.createSymbolicLink(folder.resolve("link.jar"), real);
        assertEquals(real.toRealPath(), JarContent.of(link).place());
    }

    @Test
    void whatIsNotThere_hasNoContent() {
        assertThrows(NoSuchFileException.class, () -> JarContent.of(folder.resolve("no.jar")));
    }

    @Test
    void foldersWhereAnybodysFilesArrive_canNotBeTrusted() throws IOException {
        assertTrue(in("target").folderCanBeTrusted());
        assertFalse(in("Downloads").folderCanBeTrusted());
        Path open = Files.createDirectory(folder.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertFalse(new JarContent(open.resolve("a.jar"), "").folderCanBeTrusted());
        assertFalse(new JarContent(Path.of("/a.jar"), "").folderCanBeTrusted());
        Path home = Path.of(System.getProperty("user.home"));
        assertFalse(new JarContent(home.resolve("a.jar"), "").folderCanBeTrusted());
    }

    private JarContent in(String name) throws IOException {
        Path made = Files.createDirectory(folder.resolve(name));
        Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new JarContent(made.resolve("a.jar"), "");
    }

    private Path jar(String name, String content, String classPath) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (!classPath.isEmpty()) {
            manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
        }
        Path jar = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream zip = new JarOutputStream(out, manifest)) {
            JarEntry entry = new JarEntry("content.txt");
            entry.setTime(0);
            zip.putNextEntry(entry);
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }
}
