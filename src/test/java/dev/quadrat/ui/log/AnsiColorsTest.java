package dev.quadrat.ui.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.run.log.LogFile;
import dev.quadrat.run.log.LogRow;
import dev.quadrat.run.log.TextStyle;

import javafx.scene.paint.Color;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class AnsiColorsTest {
    @TempDir Path folder;

    /** Every colour there is, on every ground that programs use. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whateverIsAskedFor_canBeRead(boolean dark) throws IOException {
        AnsiColors colors = AnsiColors.of(dark);
        List<String> codes = new ArrayList<>();
        for (int color = 0; color < 256; color++) {
            for (String ground : List.of("", ";41", ";44", ";103", ";48;5;240", ";2", ";7")) {
                codes.add("38;5;" + color + ground);
            }
        }
        codes.addAll(List.of("38;2;255;255;0", "38;2;1;1;1", "38;2;128;128;128", "7", "2", "90"));
        for (TextStyle style : styles(codes)) {
            Color ground = colors.background(style);
            Color behind = ground.equals(Color.TRANSPARENT) ? colors.pane() : ground;
            double contrast = AnsiColors.contrast(colors.foreground(style), behind);
            assertTrue(contrast >= 4.5, style + " has " + contrast);
        }
    }

    @Test
    void plainText_isThePanesOwn() {
        assertEquals(AnsiColors.DARK.text(), AnsiColors.DARK.foreground(TextStyle.PLAIN));
        assertEquals(Color.TRANSPARENT, AnsiColors.DARK.background(TextStyle.PLAIN));
    }

    @Test
    void coloursThatDiffer_stayDifferent() throws IOException {
        List<TextStyle> styles = styles(List.of("31", "32", "33", "34", "35", "36"));
        for (AnsiColors colors : List.of(AnsiColors.LIGHT, AnsiColors.DARK)) {
            for (int i = 1; i < styles.size(); i++) {
                assertNotEquals(
                        colors.foreground(styles.get(i - 1)), colors.foreground(styles.get(i)));
            }
        }
    }

    @Test
    void aRow_isCutWhereItsLookChanges() {
        TextStyle red = TextStyle.PLAIN;
        LogRow row =
                new LogRow(
                        0,
                        0,
                        "0123456789",
                        List.of(new LogRow.Run(2, 5, red)),
                        List.of(new LogRow.Span(4, 7)));
        assertEquals(
                List.of("01", "23", "4", "56", "789"),
                Pieces.of(row).stream().map(Pieces.Piece::text).toList());
        assertEquals(
                List.of(false, false, true, true, false),
                Pieces.of(row).stream().map(Pieces.Piece::marked).toList());
        assertEquals(1, Pieces.of(new LogRow(0, 0, "", List.of(), List.of())).size());
    }

    private List<TextStyle> styles(List<String> codes) throws IOException {
        StringBuilder text = new StringBuilder();
        codes.forEach(code -> text.append("\033[0;").append(code).append("mx\n"));
        Path file = Files.writeString(folder.resolve("colours.log"), text);
        try (LogFile log = new LogFile(file, LogFile.UNWRAPPED)) {
            while (log.advance() == LogFile.Look.MORE) {}
            return log.rows(0, codes.size(), null).stream()
                    .map(row -> row.runs().getFirst().style())
                    .toList();
        }
    }
}
