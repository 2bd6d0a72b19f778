package dev.quadrat.run.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

class TerminalTest {
    static Stream<Arguments> lines() {
        return Stream.of(
                Arguments.of("one\ntwo\n", List.of("one", "two")),
                Arguments.of("one\n\ntwo", List.of("one", "", "two")),
                Arguments.of("windows\r\nline\r\n", List.of("windows", "line")),
                Arguments.of(" 10 %\r 55 %\r100 %\ndone\n", List.of("100 %", "done")),
                Arguments.of("\r 10 %\r\033[32m 55 %\033[0m", List.of(" 55 %")),
                Arguments.of("50 %\r\033[K\nnext\n", List.of("", "next")),
                Arguments.of("50 %\033[2Kgone\n", List.of("gone")),
                Arguments.of("keep\033[Kall\n", List.of("keepall")),
                Arguments.of("a\tb\tc", List.of("a       b       c")),
                Arguments.of("bell\007 null\000 back\b", List.of("bell null back")),
                Arguments.of("\033]0;a title\007text\n", List.of("text")),
                Arguments.of("\033]8;;http://a\033\\link\033]8;;\033\\\n", List.of("link")),
                Arguments.of("\033[?25lhidden cursor\033[?25h\n", List.of("hidden cursor")),
                Arguments.of("\033[3A\033[10;20Hmoved\033(B\0337\n", List.of("moved")),
                Arguments.of("\033[31 never closed\nnext\n", List.of("ever closed", "next")),
                Arguments.of("\033[31\nnext\n", List.of("", "next")));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aTerminalShows(String written, List<String> shown) {
        assertEquals(shown, Shown.texts(Shown.rows(written)));
    }

    static Stream<Arguments> styles() {
        return Stream.of(
                Arguments.of("\033[31mred\033[0m plain", "[1]red[] plain"),
                Arguments.of(
                        "\033[1;4;92mall\033[24m less", "[10 bold underline]all[][10 bold] less[]"),
                Arguments.of("\033[38;5;208morange\033[39m", "[208]orange[]"),
                Arguments.of("\033[38;2;1;20;255mblue", "[#0114ff]blue[]"),
                Arguments.of("\033[48;5;17;97mlight\033[49m", "[15 on 17]light[]"),
                Arguments.of(
                        "\033[7minverse\033[27m\033[2mdim\033[22m", "[inverse]inverse[][dim]dim[]"),
                Arguments.of("\033[mplain\033[3;9mi\033[m", "plain[italic strikethrough]i[]"),
                Arguments.of("\033[38;5mno colour", "no colour"),
                Arguments.of("\033[38;2;1;2mnor here", "nor here"),
                Arguments.of("\033[>4;2mprivate", "private"),
                Arguments.of("\033[999999999999mfar too large", "far too large"));
    }

    @ParameterizedTest
    @MethodSource("styles")
    void charactersAreStyled(String written, String shown) {
        assertEquals(shown, Shown.styled(Shown.rows(written).getFirst()));
    }

    @Test
    void aStyleHoldsOverLines() {
        List<LogRow> rows = Shown.rows("\033[31mone\ntwo\033[0m\nthree\n");
        assertEquals(
                List.of("[1]one[]", "[1]two[]", "three"),
                rows.stream().map(Shown::styled).toList());
    }

    /** As the JDK's own decoder has it. */
    @Test
    void bytesThatAreNoCharactersAreReplaced() {
        byte[][] broken = {
            {(byte) 0xFF, 'a'},
            {(byte) 0xC3, 'a'},
            {(byte) 0xE2, (byte) 0x82, 'a'},
            {(byte) 0xE2, (byte) 0x82, (byte) 0xE2, (byte) 0x82, (byte) 0xAC},
            {(byte) 0xF0, (byte) 0x9F, (byte) 0x9B, 'x'},
            {(byte) 0xC0, (byte) 0xAF},
            {(byte) 0xF5, (byte) 0x80, 'z'},
            {(byte) 0x80, (byte) 0x80}
        };
        for (byte[] bytes : broken) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            line.writeBytes(bytes);
            line.writeBytes("ü€🛰!\n".getBytes(StandardCharsets.UTF_8));
            assertEquals(
                    new String(line.toByteArray(), StandardCharsets.UTF_8).strip(),
                    Shown.rows(line.toByteArray(), LogFile.UNWRAPPED).getFirst().text());
        }
    }

    @Test
    void piecesOfAnySizeShowTheSame() {
        byte[] bytes = "\033[31mfür\033[0m\r\n日本 🛰\r 5 %\rten\n".getBytes(StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(0, TextStyle.PLAIN);
        RowReader reader = new RowReader(80, 0, null);
        for (byte each : bytes) {
            terminal.feed(new byte[] {each}, 1, reader);
        }
        assertEquals(Shown.rows(bytes, 80), reader.finish());
    }

    @Test
    void aLongLineGoesOnInTheNextRow_andAWideCharacterIsNotCut() {
        byte[] bytes = "abcdef\n日本語x\n\ne\u0301e\u0301e\u0301\n".getBytes(StandardCharsets.UTF_8);
        List<LogRow> rows = Shown.rows(bytes, 3);
        assertEquals(
                List.of("abc", "def", "日", "本", "語x", "", "e\u0301e\u0301e\u0301"),
                Shown.texts(rows));
        assertEquals(List.of(0, 0, 1, 1, 1, 2, 3), rows.stream().map(LogRow::line).toList());
        assertEquals(List.of(0, 1, 0, 1, 2, 0, 0), rows.stream().map(LogRow::piece).toList());
    }

    @Test
    void anEndlessLineIsCutSomewhere() {
        String line = "x".repeat(Terminal.LONGEST_LINE + 5);
        List<LogRow> rows =
                Shown.rows(line.getBytes(StandardCharsets.UTF_8), Terminal.LONGEST_LINE);
        assertEquals(List.of(0, 1), rows.stream().map(LogRow::line).toList());
        assertEquals("xxxxx", rows.getLast().text());
    }
}
