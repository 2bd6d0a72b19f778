package dev.quadrat.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordPlaceTest {
    @Test
    void aRecordLiesInAFolderBesideItsOutput() {
        assertEquals("/r/chip/.quadrat/a.zip.json", RecordPlace.of("/r/chip/a.zip"));
        assertEquals("s3://b/chip/.quadrat/a.zip.json", RecordPlace.of("s3://b/chip/a.zip"));
    }

    @Test
    void aNameThatIsTooLongForAFileIsCutAndStaysApartFromOthers() {
        String a = RecordPlace.of("/r/" + "x".repeat(250) + "a");
        assertTrue(a.length() < 255);
        assertNotEquals(a, RecordPlace.of("/r/" + "x".repeat(250) + "b"));
        assertTrue(RecordPlace.of("/r/" + "ü".repeat(120)).length() < 60, "of 240 bytes");
        assertEquals(
                "/r/.quadrat/" + "ü".repeat(90) + ".json", RecordPlace.of("/r/" + "ü".repeat(90)));
    }

    @ParameterizedTest
    @CsvSource({
        "/r/a/1.zip, /r/a/2.zip, 2.zip",
        "/r/a/1.zip, /r/b/2.zip, ../b/2.zip",
        "/r/a/1.zip, /r/2.zip, ../2.zip",
        "/r/a/b/1.zip, /r/c/d/2.zip, ../../c/d/2.zip",
        "s3://x/a/1.zip, s3://x/b/2.zip, ../b/2.zip",
        "s3://x/a/1.zip, s3://y/a/2.zip, s3://y/a/2.zip",
        "/r/a/1.zip, s3://y/a/2.zip, s3://y/a/2.zip",
        "s3://y/a/2.zip, /r/a/1.zip, /r/a/1.zip",
    })
    void whatIsNamedRelativelyIsFoundAgain(String output, String uri, String relative) {
        assertEquals(relative, RecordPlace.relative(output, uri));
        assertEquals(uri, RecordPlace.resolve(output, relative));
    }

    /** Nobody writes these, but a file can hold them. */
    @ParameterizedTest
    @CsvSource({
        "/r/a/1.zip, ..2.zip, /r/a/..2.zip",
        "/r/a/1.zip, ../..2.zip, /r/..2.zip",
        "/r/a/1.zip, .., /r",
        "/r/a/1.zip, ../../../2.zip, 2.zip",
        "/r/a/1.zip, ../../../../2.zip, ../2.zip",
        "1.zip, 2.zip, 2.zip",
    })
    void oddNamesAreResolvedAsFarAsTheyGo(String output, String relative, String uri) {
        assertEquals(uri, RecordPlace.resolve(output, relative));
    }
}
