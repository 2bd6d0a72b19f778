package dev.quadrat.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;

class CommandTypeTest {
    @Test
    void theStandardTypesStandInTheOrderOfAnExperiment() {
        assertEquals(
                List.of("ANALYZE", "CHIP", "TRAIN", "PREDICT", "EVAL", "BUNDLE"),
                CommandType.STANDARD.stream().map(CommandType::name).toList());
        assertTrue(CommandType.STANDARD.stream().noneMatch(CommandType::auxiliary));
    }

    @Test
    void aNameMayBeGivenInAnyCase() {
        assertEquals(CommandType.TRAIN, CommandType.standard("train"));
        assertEquals("make_zones", CommandType.standard("Make_Zones").folder());
        assertEquals("MAKE_ZONES", CommandType.standard("Make_Zones").toString());
    }

    @Test
    void anAuxiliaryTypeSaysSo() {
        assertTrue(CommandType.auxiliary("compare").auxiliary());
        assertFalse(CommandType.standard("compare").auxiliary());
    }

    @Test
    void aNameThatIsNoIdentifierIsRefused() {
        for (String name : List.of("", "MAKE ZONES", "2D", "_X", "É")) {
            IllegalArgumentException refused =
                    assertThrows(IllegalArgumentException.class, () -> CommandType.standard(name));
            assertEquals(
                    "command type '"
                            + name
                            + "' must begin with a letter and hold only letters A to Z, digits"
                            + " and '_', like POLYGONIZE",
                    refused.getMessage());
        }
    }
}
