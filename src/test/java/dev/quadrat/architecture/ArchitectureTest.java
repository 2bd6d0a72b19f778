package dev.quadrat.architecture;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The house is as it was drawn; and each rule sees the breach that it is there for. */
class ArchitectureTest {
    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.quadrat");

    static List<HouseRule> rules() {
        return HouseRules.all();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theHouseKeepsTheRule(HouseRule rule) {
        assertFalse(HOUSE.isEmpty(), "there is something to check");
        rule.rule().check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleSeesItsBreach(HouseRule rule, @TempDir Path folder) throws IOException {
        JavaClasses breach = Breach.of(rule.name()).compile(folder);
        AssertionError error =
                assertThrows(AssertionError.class, () -> rule.rule().check(breach), rule::name);
        assertTrue(
                String.valueOf(error.getMessage()).contains("because"),
                "the rule gives its reason");
    }
}
