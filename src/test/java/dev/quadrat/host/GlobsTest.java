package dev.quadrat.host;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;

class GlobsTest {
    private static boolean match(String name, String... globs) {
        return Globs.of(List.of(globs)).match(name);
    }

    @Test
    void noGlobAtAllMatchesEverything() {
        assertTrue(match("demo.Set.expA"));
    }

    @Test
    void aStarIsAnyNumberOfCharactersAndAQuestionMarkIsOne() {
        assertTrue(match("demo.Set.expA", "*.exp?"));
        assertTrue(match("expA", "*exp*A*"));
        assertFalse(match("demo.Set.expAb", "*.exp?"));
    }

    @Test
    void theWholeNameIsToMatch() {
        assertFalse(match("demo.Set.expA", "expA"));
        assertFalse(match("expAll", "expA"));
    }

    @Test
    void allOtherCharactersStandForThemselves() {
        assertTrue(match("a.[b]+\\E$", "a.[b]+\\E$"));
        assertFalse(match("aXb", "a.b"));
    }

    @Test
    void aCharacterBeyondTheFirstPlaneIsOneCharacter() {
        assertTrue(match("sat-🛰", "sat-?"));
        assertTrue(match("sat-🛰-1", "*🛰*"));
    }

    @Test
    void oneOfSeveralIsEnough() {
        assertTrue(match("b", "a", "b"));
        assertFalse(match("c", "a", "b"));
    }
}
