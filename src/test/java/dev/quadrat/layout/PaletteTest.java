package dev.quadrat.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.dag.PlanState;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

class PaletteTest {
    private static final double LEGIBLE = 4.5;
    private static final List<String> TYPES =
            List.of("ANALYZE", "CHIP", "TRAIN", "PREDICT", "EVAL", "BUNDLE", "A", "B", "C", "D");

    static Stream<Palette> palettes() {
        return Stream.of(Palette.light(), Palette.dark());
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void everyWordIsLegibleOnEveryCard(Palette palette) {
        palette.states()
                .forEach(
                        (name, look) -> {
                            assertLegible(look.ink(), look.fill(), name);
                            assertLegible(palette.mutedText(), look.fill(), name + ", owner");
                            for (String type : TYPES) {
                                String color =
                                        look.faded() ? palette.fadedType(type) : palette.type(type);
                                assertLegible(color, look.fill(), name + ", " + type);
                            }
                        });
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void framesAndLegendAreLegible(Palette palette) {
        for (String ground : List.of(palette.frame(), palette.canvas())) {
            assertLegible(palette.text(), ground, "title");
            assertLegible(palette.mutedText(), ground, "owner");
            TYPES.forEach(type -> assertLegible(palette.type(type), ground, type));
        }
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void everyStateOfAPlanHasItsOwnIconAndWord(Palette palette) {
        Set<String> icons = new HashSet<>();
        Set<String> words = new HashSet<>();
        for (PlanState state : PlanState.values()) {
            icons.add(palette.state(state).icon());
            words.add(palette.state(state).word());
        }

        assertEquals(PlanState.values().length, icons.size());
        assertEquals(PlanState.values().length, words.size());
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void everyIconIsAnOutlineWithinItsSquare(Palette palette) {
        for (StateLook look : palette.states().values()) {
            var bounds = Outline.of(look.icon()).getBounds2D();
            assertTrue(bounds.getMinX() >= 1 && bounds.getMaxX() <= 15, look.word());
            assertTrue(bounds.getMinY() >= 1 && bounds.getMaxY() <= 15, look.word());
        }
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void aStateOfTheFutureIsShownAsNotKnown(Palette palette) {
        assertEquals(StateIcons.QUESTION, palette.look("TELEPORTED").icon());
    }

    private static void assertLegible(String text, String ground, String what) {
        double contrast = Contrast.between(text, ground);
        assertTrue(
                contrast >= LEGIBLE,
                () -> "%s: %s on %s has %.2f".formatted(what, text, ground, contrast));
    }
}
