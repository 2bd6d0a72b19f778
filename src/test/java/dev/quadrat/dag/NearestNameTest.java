package dev.quadrat.dag;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class NearestNameTest {
    private static final List<String> TYPES =
            List.of("ANALYZE", "CHIP", "TRAIN", "PREDICT", "EVAL", "BUNDLE");

    @Test
    void aLetterMoreLessOrElseIsMeant() {
        assertEquals(Optional.of("CHIP"), NearestName.of("CHIPS", TYPES));
        assertEquals(Optional.of("CHIP"), NearestName.of("CHP", TYPES));
        assertEquals(Optional.of("CHIP"), NearestName.of("CHOP", TYPES));
        assertEquals(Optional.of("ANALYZE"), NearestName.of("ANALYSE", TYPES));
    }

    @Test
    void twoLettersThatChangedPlacesAreOneMistake() {
        assertEquals(Optional.of("TRAIN"), NearestName.of("TRIAN", TYPES));
        assertEquals(Optional.of("CHIP"), NearestName.of("CIHP", TYPES));
    }

    @Test
    void upperAndLowerCaseAreTheSame() {
        assertEquals(Optional.of("root_uri"), NearestName.of("ROOT_URL", List.of("root_uri")));
    }

    @Test
    void whatIsLikeNothingIsNotGuessed() {
        assertEquals(Optional.empty(), NearestName.of("QUUX", TYPES));
        assertEquals(Optional.empty(), NearestName.of("", TYPES));
        assertEquals(Optional.empty(), NearestName.of("CHIP", List.of()));
    }

    @Test
    void theNearestWinsAndOfTwoTheFirst() {
        assertEquals(Optional.of("trees"), NearestName.of("treez", List.of("tries", "trees")));
        assertEquals(Optional.of("bat"), NearestName.of("cat", List.of("bat", "rat")));
    }
}
