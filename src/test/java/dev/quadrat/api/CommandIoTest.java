package dev.quadrat.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;

class CommandIoTest {
    @Test
    void whatIsReportedTwiceCountsOnceAndTheOrderStays() {
        CommandIo io =
                new CommandIo()
                        .input("b")
                        .inputs(List.of("a", "b"))
                        .output("y")
                        .outputs(List.of("y", "x"));

        assertEquals(List.of("b", "a"), io.inputs());
        assertEquals(List.of("y", "x"), io.outputs());
        assertEquals(List.of(), io.missing());
    }

    @Test
    void everyMissingInputMessageIsKept() {
        assertEquals(
                List.of("no labels", "no model"),
                new CommandIo().missing("no labels").missing("no model").missing());
    }

    @Test
    void aUriThatWasNeverSetIsAMissingInputMessageAndNoUri() {
        CommandIo io =
                new CommandIo()
                        .input(null)
                        .output(" ")
                        .inputs(Arrays.asList("a", null))
                        .outputs(List.of("", "x"));

        assertEquals(List.of("a"), io.inputs());
        assertEquals(List.of("x"), io.outputs());
        assertEquals(
                List.of(
                        "an input has no URI; set it, or fill it in with updateForCommand",
                        "an output has no URI; set it, or fill it in with updateForCommand",
                        "an input has no URI; set it, or fill it in with updateForCommand",
                        "an output has no URI; set it, or fill it in with updateForCommand"),
                io.missing());
    }

    @Test
    void whatWasHandedOutDoesNotChange() {
        CommandIo io = new CommandIo().input("a");
        List<String> before = io.inputs();
        io.input("b");

        assertEquals(List.of("a"), before);
        assertThrows(UnsupportedOperationException.class, () -> before.add("c"));
    }
}
