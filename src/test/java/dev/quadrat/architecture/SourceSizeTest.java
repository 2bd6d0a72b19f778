package dev.quadrat.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

class SourceSizeTest {
    @Test
    void sourcesAreShort() throws IOException {
        SourceSizes sizes = SourceSizes.below(Path.of("src/main/java"));
        assertFalse(sizes.sources().isEmpty(), "there is something to measure");
        assertEquals(List.of(), sizes.complaints());
    }

    @Test
    void aLongMedianIsSeen() {
        assertEquals(
                List.of("the median is 71 lines, more than 70"), sizes(71, 71, 10).complaints());
    }

    @Test
    void tooManyLongFilesAreSeen() {
        List<Integer> lines = new ArrayList<>(Collections.nCopies(38, 50));
        lines.addAll(List.of(251, 251));
        assertEquals(List.of(), sizes(lines).complaints(), "2 of 40 are 5 %");
        lines.add(251);
        assertEquals(1, sizes(lines).complaints().size(), "3 of 41 are more");
    }

    @Test
    void oneVeryLongFileIsSeen() {
        List<Integer> lines = new ArrayList<>(Collections.nCopies(39, 50));
        lines.add(401);
        assertEquals(List.of("S39.java has 401 lines, more than 400"), sizes(lines).complaints());
    }

    private static SourceSizes sizes(Integer... lines) {
        return sizes(List.of(lines));
    }

    private static SourceSizes sizes(List<Integer> lines) {
        List<SourceSizes.Source> sources = new ArrayList<>();
        for (int lineCount : lines) {
            sources.add(new SourceSizes.Source("S" + sources.size() + ".java", lineCount));
        }
        return new SourceSizes(sources);
    }
}
