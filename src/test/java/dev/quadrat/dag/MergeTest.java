package dev.quadrat.dag;

import static dev.quadrat.dag.DagFixture.command;
import static dev.quadrat.dag.DagFixture.dag;
import static dev.quadrat.dag.DagFixture.definitions;
import static dev.quadrat.dag.DagFixture.names;
import static dev.quadrat.dag.DagFixture.problems;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class MergeTest {
    @Test
    void sharedChipsBecomeOneCommandWithTwoOwners() {
        DerivedDag derived =
                dag(
                        """
                        CHIP a: scene.tif -> chips/1.zip
                        CHIP b: scene.tif -> chips/1.zip
                        """);

        assertEquals(List.of("CHIP a,b"), names(derived.dag()));
        assertEquals(List.of(), derived.problems());
        Duplicate duplicate = derived.duplicates().getFirst();
        assertEquals("b", duplicate.experiment());
        assertEquals(command(derived.dag(), "CHIP a,b").id(), duplicate.sameAs());
        assertEquals(List.of(), duplicate.differs());
    }

    @Test
    void ownersStandInTheOrderOfTheExperimentsNotOfTheAlphabet() {
        assertEquals(List.of("CHIP z,a,m"), names(dag("CHIP z,a,m,a: s -> c").dag()));
    }

    @Test
    void theOrderOfInputsAndOutputsDoesNotTellCommandsApart() {
        DerivedDag derived =
                dag(
                        """
                        CHIP a: s1 s2 -> c1 c2
                        CHIP b: s2 s1 s1 -> c2 c1
                        """);

        assertEquals(List.of("CHIP a,b"), names(derived.dag()));
    }

    @Test
    void aSlashAtTheEndDoesNotTellCommandsApart() {
        assertEquals(
                List.of("CHIP a,b"),
                names(
                        dag("""
                        CHIP a: scenes -> chips
                        CHIP b: scenes/ -> chips/
                        """)
                                .dag()));
    }

    @Test
    void anotherTypeInputOrOutputMakesAnotherCommand() {
        DerivedDag derived =
                dag(
                        """
                        CHIP a: s -> c
                        CHIP b: s2 -> c2
                        TRAIN a: s -> c3
                        CHIP c: s -> c4
                        """);

        assertEquals(4, derived.dag().size());
        assertEquals(List.of(), derived.duplicates());
    }

    @Test
    void aDirectCommandMergesWithAnExperimentsOwn() {
        assertEquals(
                List.of("CHIP a"),
                names(
                        dag("""
                        CHIP: s -> c
                        CHIP a: s -> c
                        """)
                                .dag()));
    }

    @Test
    void aListedDuplicateInsideOneCommandCountsOnce() {
        Command command = command(dag("CHIP a: s s -> c c").dag(), "CHIP a");

        assertEquals(List.of("s"), command.inputs());
        assertEquals(List.of("c"), command.outputs());
    }

    @Test
    void differentConfigurationsAreAWarningThatNamesTheFieldsWithBothValues() {
        DerivedDag derived =
                dag(
                        """
                        CHIP a: s -> c {chip_size=300, window=sliding}
                        CHIP b: s -> c {chip_size=512, window=sliding, seed=7}
                        """);

        assertEquals(
                List.of(
                        "CONFIG_DIFFERS: CHIP of experiment a and CHIP of experiment b read and"
                                + " write the same but differ in chip_size 300 → 512 and seed"
                                + " (none) → 7; the first is used, give them different keys if that"
                                + " is wrong"),
                problems(derived.problems()));
        Problem problem = derived.problems().getFirst();
        assertEquals(Problem.Severity.WARNING, problem.severity());
        assertEquals(List.of("a", "b"), problem.experiments());
        assertEquals(List.of("c"), problem.uris());
        assertEquals(300, command(derived.dag(), "CHIP a,b").config().get("chip_size"));
    }

    @Test
    void aDifferenceIsToldOnceForAllPartsOfASplitCommand() {
        DerivedDag derived =
                dag(
                        """
                        CHIP 1/2 a: s1 -> c1 {size=1}
                        CHIP 2/2 a: s2 -> c2 {size=1}
                        CHIP 1/2 b: s1 -> c1 {size=2}
                        CHIP 2/2 b: s2 -> c2 {size=2}
                        """);

        assertEquals(1, derived.problems().size());
        assertEquals(List.of("c1", "c2"), derived.problems().getFirst().uris());
        assertEquals(2, derived.duplicates().size());
    }

    @Test
    void aDifferenceNamesOnlyTheTwoExperimentsThatDiffer() {
        DerivedDag derived =
                dag(
                        """
                        CHIP a,b: s -> c {size=1}
                        CHIP c: s -> c {size=2}
                        """);

        assertEquals(List.of("a", "c"), derived.problems().getFirst().experiments());
    }

    @Test
    void oneExperimentThatListsACommandTwiceDifferentlyReadsWell() {
        DerivedDag derived =
                dag(
                        """
                        CHIP a: s -> c {size=1}
                        CHIP a: s -> c {size=2}
                        CHIP: x -> y {size=1}
                        CHIP a: x -> y {size=2}
                        """);

        assertEquals(
                List.of(
                        "CHIP of experiment a and another CHIP of experiment a",
                        "CHIP of no experiment and CHIP of experiment a"),
                derived.problems().stream()
                        .map(p -> p.message().replaceFirst(" read and write.*", ""))
                        .toList());
        assertEquals(List.of("a"), derived.problems().getFirst().experiments());
    }

    @Test
    void commandsWithoutOutputsAreSetAsideAndListedOnce() {
        DerivedDag derived =
                dag(
                        """
                        EVAL 1/2 a: p1 ->
                        EVAL 2/2 a: p2 ->
                        BUNDLE: m ->
                        CHIP a: s -> c
                        """);

        assertEquals(List.of("CHIP a"), names(derived.dag()));
        assertEquals(
                List.of("EVAL a", "BUNDLE null"),
                derived.withoutOutput().stream()
                        .map(w -> w.type() + " " + w.experiment())
                        .toList());
    }

    @Test
    void customTypesThatExperimentsListInDifferentOrdersAreStillOneTypeEach() {
        CommandType x6 = new CommandType("X", 6, false);
        CommandType y7 = new CommandType("Y", 7, false);
        CommandType y6 = new CommandType("Y", 6, false);
        CommandType x7 = new CommandType("X", 7, false);
        List<CommandDefinition> definitions =
                List.of(
                        definition(x6, "a", "1"),
                        definition(y7, "a", "2"),
                        definition(y6, "b", "3"),
                        definition(x7, "b", "4"));

        Plan plan =
                Planner.plan(
                        DerivedDag.of(definitions),
                        PlanRequest.of("x"),
                        Findings.of(java.util.Set.of()));

        assertEquals(
                List.of("X", "Y"), plan.dag().types().stream().map(CommandType::name).toList());
        assertEquals(List.of(), plan.problems());
        assertEquals(2, plan.toRun().size());
    }

    @Test
    void aTypeThatIsAuxiliaryInOnePlaceOnlyRunsByDefaultAndIsAWarning() {
        DerivedDag derived =
                dag(
                        """
                        COMPARE a: s -> c
                        aux COMPARE b: s -> d
                        """);

        assertEquals(
                List.of(
                        "EXPERIMENT: COMPARE is auxiliary in one place and not in another; it runs"
                                + " by default now, declare it one way"),
                problems(derived.problems()));
        assertEquals(List.of("a", "b"), derived.problems().getFirst().experiments());
        assertEquals(
                2,
                Planner.plan(derived, PlanRequest.everything(), Findings.of(java.util.Set.of("s")))
                        .toRun()
                        .size());
    }

    @Test
    void anEmptyUriIsNoDefinition() {
        IllegalArgumentException refused =
                assertThrows(
                        IllegalArgumentException.class,
                        () ->
                                new CommandDefinition(
                                        new CommandType("CHIP", 1, false),
                                        null,
                                        "a",
                                        List.of("s", " "),
                                        List.of("c"),
                                        false,
                                        Map.of()));

        assertEquals("CHIP of experiment a reads or writes an empty URI", refused.getMessage());
    }

    @Test
    void aDefinitionKeepsItsConfigurationThoughTheGiversMapChanges() {
        Map<String, Object> config = new LinkedHashMap<>(Map.of("size", 1));
        CommandDefinition definition =
                new CommandDefinition(
                        new CommandType("CHIP", 1, false),
                        null,
                        "a",
                        List.of(),
                        List.of("c"),
                        false,
                        config);

        config.put("size", 2);

        assertEquals(Map.of("size", 1), definition.config());
        Command command = DerivedDag.of(List.of(definition)).dag().commands().iterator().next();
        assertThrows(UnsupportedOperationException.class, () -> command.config().put("size", 3));
    }

    @Test
    void nothingAtAllIsAnEmptyDag() {
        assertEquals(0, dag("").dag().size());
        assertTrue(
                Planner.plan(dag(""), PlanRequest.everything(), Findings.of(java.util.Set.of()))
                        .commands()
                        .isEmpty());
    }

    @Test
    void whatWasDerivedCannotBeChanged() {
        DerivedDag derived = dag("CHIP a,b: s -> c");

        assertThrows(UnsupportedOperationException.class, () -> derived.duplicates().clear());
        assertThrows(
                UnsupportedOperationException.class,
                () -> derived.externalInputs().values().forEach(List::clear));
        assertEquals(2, new ArrayList<>(definitions("CHIP a,b: s -> c")).size());
    }

    private static CommandDefinition definition(CommandType type, String experiment, String uri) {
        return new CommandDefinition(
                type, null, experiment, List.of(), List.of(uri), false, Map.of());
    }
}
