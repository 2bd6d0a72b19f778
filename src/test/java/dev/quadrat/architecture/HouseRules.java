package dev.quadrat.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The architecture as rules: which package may see which, and who owns which library. */
final class HouseRules {
    private static final String ROOT = "dev.quadrat";

    /** Allowed arrows, nothing else. */
    private static final Map<String, List<String>> ARROWS =
            Map.ofEntries(
                    Map.entry("api", List.of()),
                    Map.entry("dag", List.of()),
                    Map.entry("storage", List.of()),
                    Map.entry("raster", List.of("api")),
                    Map.entry("layout", List.of("dag")),
                    Map.entry("run", List.of("dag", "storage")),
                    Map.entry("host", List.of("api", "run", "dag", "storage")),
                    Map.entry("local", List.of("run", "dag")),
                    Map.entry("batch", List.of("run", "dag", "storage")),
                    Map.entry("workbench", List.of("host", "run", "dag", "storage")),
                    Map.entry("cli", List.of("workbench", "layout", "run", "dag")),
                    Map.entry("ui", List.of("workbench", "layout", "run", "dag")));

    private HouseRules() {}

    static List<HouseRule> all() {
        List<HouseRule> rules = new ArrayList<>();
        ARROWS.keySet().stream().sorted().map(HouseRules::arrows).forEach(rules::add);
        rules.addAll(shape());
        rules.addAll(libraries());
        rules.addAll(doors());
        return rules;
    }

    private static HouseRule arrows(String from) {
        List<String> to = ARROWS.getOrDefault(from, List.of());
        String[] allowed =
                Stream.concat(Stream.of(from), to.stream())
                        .map(HouseRules::within)
                        .toArray(String[]::new);
        String sees = to.isEmpty() ? "nobody of the project" : String.join(", ", to) + " only";
        return rule(
                from + " sees " + sees,
                classes()
                        .that()
                        .resideInAPackage(within(from))
                        .should()
                        .onlyDependOnClassesThat(
                                resideInAnyPackage(allowed)
                                        .or(resideOutsideOfPackages(ROOT + "..")))
                        .because(
                                "arrows point down: a package that sees more than it needs can't be"
                                        + " understood, tested or replaced alone"));
    }

    private static List<HouseRule> shape() {
        String[] known =
                Stream.concat(Stream.of(ROOT), ARROWS.keySet().stream().map(HouseRules::within))
                        .toArray(String[]::new);
        return List.of(
                rule(
                        "every package is in the plan of the house",
                        classes()
                                .should()
                                .resideInAnyPackage(known)
                                .because("a package without drawn arrows escapes every rule")),
                cycles("no cycles between packages", ROOT + ".(*).."),
                cycles("no cycles inside batch", within("batch").replace("..", ".(*)..")),
                cycles("no cycles inside raster", within("raster").replace("..", ".(*)..")),
                cycles("no cycles inside ui", within("ui").replace("..", ".(*)..")),
                rule(
                        "every package is @NullMarked",
                        classes()
                                .should(Conditions.BE_IN_A_NULL_MARKED_PACKAGE)
                                .because("NullAway checks only what is marked")),
                rule(
                        "names are nouns of the domain",
                        noClasses()
                                .should()
                                .haveNameMatching(".*(Utils?|Helper|Manager|Impl)")
                                .because(
                                        "such a name says that nobody knows what the class is"
                                                + " for")),
                rule(
                        "the api shows no library's type",
                        classes()
                                .that()
                                .resideInAPackage(within("api"))
                                .and()
                                .arePublic()
                                .should(
                                        Conditions.showOnly(
                                                resideInAnyPackage("java..", within("api"))))
                                .because("authors compile against the api jar and nothing else")),
                rule(
                        "the dag does no I/O",
                        noClasses()
                                .that()
                                .resideInAPackage(within("dag"))
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("java.io..", "java.nio.file..", "java.net..")
                                .orShould()
                                .dependOnClassesThat()
                                .haveFullyQualifiedName("java.time.Clock")
                                .orShould()
                                .accessTargetWhere(Conditions.ASKS_THE_TIME)
                                .because("what exists and what time it is are handed in")));
    }

    private static List<HouseRule> libraries() {
        return List.of(
                owned(
                        "JavaFX",
                        List.of("ui"),
                        "the engine runs without a display",
                        "javafx..",
                        "com.sun.javafx..",
                        "org.controlsfx..",
                        "atlantafx..",
                        "org.kordamp.."),
                owned(
                        "JGraphX and AWT's widgets",
                        List.of("layout"),
                        "AWT beside JavaFX in one window hangs on some platforms",
                        "com.mxgraph..",
                        "java.awt.datatransfer..",
                        "java.awt.dnd..",
                        "java.awt.event..",
                        "java.awt.font..",
                        "java.awt.geom..",
                        "java.awt.print..",
                        "javax.swing.."),
                owned(
                        "AWT's images",
                        List.of("layout", "raster"),
                        "pixels are read and drawn there alone; java.awt itself has the rectangles"
                                + " of images",
                        "java.awt",
                        "java.awt.color..",
                        "java.awt.image..",
                        "javax.imageio.."),
                owned(
                        "AWS",
                        List.of("batch", "storage"),
                        "a cloud's types stay behind ExperimentRunner and Storage",
                        "software.amazon..",
                        "com.amazonaws.."),
                owned(
                        "picocli",
                        List.of("cli"),
                        "the window has the same use cases and no options",
                        "picocli.."),
                owned(
                        "GeoTIFF, geometry and learning",
                        List.of("raster"),
                        "Quadrat plans and runs any experiment; imagery is its plugin",
                        "org.apache.sis..",
                        "org.locationtech..",
                        "org.tribuo..",
                        "com.oracle.labs.."));
    }

    private static List<HouseRule> doors() {
        return List.of(
                rule(
                        "Platform.runLater only in ui.support",
                        noClasses()
                                .that()
                                .resideOutsideOfPackage(ROOT + ".ui.support..")
                                .should()
                                .accessTargetWhere(
                                        Conditions.called(
                                                "javafx.application.Platform", "runLater"))
                                .because(
                                        "one class decides how bursts of events reach the window")),
                rule(
                        "classes are loaded by name only in host",
                        noClasses()
                                .that()
                                .resideOutsideOfPackage(within("host"))
                                .should()
                                .accessTargetWhere(Conditions.called("java.lang.Class", "forName"))
                                .orShould()
                                .accessTargetWhere(Conditions.LOADS_A_CLASS)
                                .orShould()
                                .dependOnClassesThat()
                                .areAssignableTo(java.net.URLClassLoader.class)
                                .because(
                                        "an author's class runs in a child JVM and nowhere else")));
    }

    private static HouseRule cycles(String name, String slices) {
        return rule(
                name,
                slices().matching(slices)
                        .should()
                        .beFreeOfCycles()
                        .because("packages in a cycle are one package that lost its name"));
    }

    private static HouseRule owned(
            String library, List<String> owners, String because, String... packages) {
        return rule(
                library + " only in " + String.join(" and ", owners),
                noClasses()
                        .that()
                        .resideOutsideOfPackages(
                                owners.stream().map(HouseRules::within).toArray(String[]::new))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(packages)
                        .because(because));
    }

    private static HouseRule rule(String name, ArchRule rule) {
        return new HouseRule(name, rule.allowEmptyShould(true));
    }

    private static String within(String name) {
        return ROOT + "." + name + "..";
    }
}
