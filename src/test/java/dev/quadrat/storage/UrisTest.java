package dev.quadrat.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.Optional;

class UrisTest {
    private static String normalised(String uri) {
        return Uris.normalise(uri, Path.of("/work"));
    }

    private static String refusal(String uri) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> normalised(uri)).getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "scene.tif, /work/scene.tif",
        "a/../b/./scene.tif, /work/b/scene.tif",
        "../scene.tif, /scene.tif",
        "/data//chips/, /data/chips",
        "'  /data/a b.tif ', /data/a b.tif",
        "/data/100%25.tif, /data/100%25.tif",
    })
    void aLocalPathIsAbsoluteAndWithoutDetours(String uri, String path) {
        assertEquals(path, normalised(uri));
    }

    @ParameterizedTest
    @CsvSource({
        "file:///data/scene.tif, /data/scene.tif",
        "file:/data/scene.tif, /data/scene.tif",
        "FILE:///data/scene.tif, /data/scene.tif",
        "file://localhost/data/scene.tif, /data/scene.tif",
        "file:///data/a/../b/, /data/b",
        "file:///data/a b.tif, /data/a b.tif",
        "file:///data/a%20b.tif, /data/a b.tif",
        "file:///data/ü.tif, /data/ü.tif",
        "file:///data/%C3%BC.tif, /data/ü.tif",
        "file:///data/a+b.tif, /data/a+b.tif",
    })
    void aFileUriIsItsPath(String uri, String path) {
        assertEquals(path, normalised(uri));
    }

    @ParameterizedTest
    @CsvSource({
        "file:///data/a#b.tif, /data/a#b.tif",
        "file:///data/a?b.tif, /data/a?b.tif",
        "file:///data/a%23b%3F.tif, /data/a#b?.tif",
        "file:///data/100%.tif, /data/100%.tif",
        "file:///data/[1]{2}|3.tif, /data/[1]{2}|3.tif",
    })
    void aFileUriThatNobodyEncodedIsReadAsItWasMeant(String uri, String path) {
        assertEquals(path, normalised(uri));
    }

    @Test
    void aPathThatJavaMadeAUriOfComesBack() {
        Path path = Path.of("/data/a b#c?d%20é.tif");
        assertEquals(path.toString(), normalised(path.toUri().toString()));
        assertEquals(path.toString(), normalised(path.toFile().toURI().toString()));
    }

    @Test
    void aFileOfAnotherMachineIsRefused() {
        assertEquals(
                "file://data/scene.tif names a file of the machine 'data'; a file of this one"
                        + " begins with file:///",
                refusal("file://data/scene.tif"));
    }

    @ParameterizedTest
    @CsvSource({
        "s3://bucket/key/, s3://bucket/key",
        "s3://bucket/, s3://bucket",
        "s3://bucket/a//b, s3://bucket/a//b",
        "S3://bucket/Key, s3://bucket/Key",
        "HTTPS://host/A%20b/, https://host/A%20b",
        "s3://, s3://",
    })
    void aRemoteUriKeepsItsKeyAndLosesTheSlashAtItsEnd(String uri, String normalised) {
        assertEquals(normalised, normalised(uri));
    }

    @Test
    void normalisingTwiceIsTheSame() {
        for (String uri : new String[] {"a b%20c", "file:///a%2520b", "S3://b/k//"}) {
            assertEquals(normalised(uri), normalised(normalised(uri)));
        }
    }

    @Test
    void anEmptyTextIsRefused() {
        assertEquals("an empty URI names no place", refusal("  "));
    }

    @Test
    void aDriveLetterIsNoScheme() {
        assertEquals(Optional.empty(), Uris.scheme("C:/data"));
        assertEquals(Optional.of("s3"), Uris.scheme("S3://bucket"));
        assertEquals(Optional.empty(), Uris.scheme("10:30/scene.tif"));
        assertTrue(Uris.isLocal("FILE:///data"));
        assertFalse(Uris.isLocal("s3://bucket/key"));
    }
}
