package dev.quadrat.ui.welcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.nio.file.Path;
import java.util.List;

class DropVerdictTest {
    @TempDir Path folder;

    @Test
    void aJar_isAccepted_byName() {
        assertEquals(
                "Drop to open a.JAR", DropVerdict.of(List.of(new File("/x/a.JAR"))).sentence());
    }

    @Test
    void severalJars_makeOnePlan() {
        DropVerdict verdict = DropVerdict.of(List.of(new File("a.jar"), new File("b.jar")));
        assertEquals("Drop to open 2 jars as one plan", verdict.sentence());
    }

    @Test
    void oneOtherFile_refusesAll_andIsNamed() {
        DropVerdict verdict = DropVerdict.of(List.of(new File("a.jar"), new File("notes.txt")));
        assertInstanceOf(DropVerdict.Refused.class, verdict);
        assertEquals("notes.txt is no jar", verdict.sentence());
    }

    @Test
    void aFolder_isRefused_evenWithAJarsName() {
        File jar = folder.resolve("classes.jar").toFile();
        assertEquals(true, jar.mkdir());
        assertEquals(
                "classes.jar is a folder; drop the jars in it",
                DropVerdict.of(List.of(jar)).sentence());
    }

    @Test
    void text_isRefused() {
        assertInstanceOf(DropVerdict.Refused.class, DropVerdict.of(List.of()));
    }
}
