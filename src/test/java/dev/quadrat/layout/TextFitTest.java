package dev.quadrat.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TextFitTest {
    @Test
    void whatFitsIsLeftAlone() {
        assertEquals("land-64", TextFit.cut("land-64", 7, String::length));
    }

    @Test
    void whatDoesNotFitIsCutInTheMiddle() {
        assertEquals("land…-64", TextFit.cut("land-cover-64", 8, String::length));
    }

    @Test
    void pairsOfSurrogatesAreNotTornApart() {
        String cut = TextFit.cut("🛰🛰🛰🛰🛰🛰", 7, String::length);

        assertEquals("🛰🛰…🛰", cut);
    }

    @Test
    void whereNothingFitsNothingIsWritten() {
        assertEquals("", TextFit.cut("land", 0, String::length));
    }

    @Test
    void wideAndBoldTextIsEstimatedWider() {
        assertTrue(TextFit.estimate("MMM", 12, false) > TextFit.estimate("iii", 12, false));
        assertTrue(TextFit.estimate("abc", 12, true) > TextFit.estimate("abc", 12, false));
    }
}
