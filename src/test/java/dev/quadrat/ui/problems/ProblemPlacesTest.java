package dev.quadrat.ui.problems;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quadrat.dag.Problem;
import dev.quadrat.host.ExperimentMethod;
import dev.quadrat.ui.fakes.FakeCloud;
import dev.quadrat.ui.fakes.OpenSession;
import dev.quadrat.ui.fakes.World;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class ProblemPlacesTest {
    @TempDir Path folder;

    @Test
    void aUri_leadsToTheFirstCommandThatReadsOrWritesIt() {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            String chips = folder.resolve("out/chip/chips").toString();
            assertEquals(
                    new ProblemPlace.OnCommand(open.id("chip")),
                    place(
                            open,
                            Problem.error(Problem.Kind.CLASH, "clash", List.of(), List.of(chips))));
        }
    }

    @Test
    void aMissingInput_leadsToItsReader() {
        try (OpenSession open = OpenSession.of(folder, "TRAIN of a: no/chips -> train/model")) {
            Problem missing = open.session.problems().getFirst();
            assertEquals(new ProblemPlace.OnCommand(open.id("train")), place(open, missing));
        }
    }

    @Test
    void withoutAUri_anExperimentLeadsToItsFirstCommand() {
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS)) {
            Problem warning =
                    Problem.warning(
                            Problem.Kind.CONFIG_DIFFERS, "differs", List.of("large"), List.of());
            assertEquals(new ProblemPlace.OnCommand(open.id("analyze")), place(open, warning));
        }
    }

    @Test
    void anArgument_leadsToItsField_theFirstThatIsNamed() {
        try (OpenSession open = new OpenSession(folder)) {
            open.world.host.takes(argument("size"), argument("root_uri"), argument("uri"));
            open.open();
            assertEquals(
                    new ProblemPlace.OnArgument("root_uri"),
                    place(
                            open,
                            error(
                                    Problem.Kind.ARGUMENT,
                                    "size.expAll needs the arguments root_uri, uri; give them"
                                            + " values")));
            assertEquals(
                    new ProblemPlace.OnArgument("uri"),
                    place(open, error(Problem.Kind.ARGUMENT, "the argument 'uri' is to be a URI")));
            assertEquals(
                    new ProblemPlace.Elsewhere(),
                    place(open, error(Problem.Kind.ARGUMENT, "no command type 'FLY'")));
        }
    }

    @Test
    void anExperiment_leadsToTheTree_orToTheMethodThatIsNamed() {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            assertEquals(
                    new ProblemPlace.OnExperiments("only"),
                    place(
                            open,
                            Problem.error(
                                    Problem.Kind.EXPERIMENT,
                                    "made twice",
                                    List.of("only"),
                                    List.of())));
            assertEquals(
                    new ProblemPlace.OnExperiments("expAll"),
                    place(open, error(Problem.Kind.EXPERIMENT, "org.example.Fields.expAll threw")));
            assertEquals(
                    new ProblemPlace.OnExperiments(""),
                    place(open, error(Problem.Kind.EXPERIMENT, "something else")));
        }
    }

    @Test
    void whatLiesOutsideOfTheWindow_leadsNowhere() {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            ProblemPlace place = place(open, error(Problem.Kind.RUNNER, "no make"));
            assertEquals(new ProblemPlace.Elsewhere(), place);
            assertEquals("", ProblemWords.hint(place));
        }
    }

    @Test
    void aSettingOfTheChosenRunner_leadsToItsField_byItsLabelOrName() {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            Problem blank = error(Problem.Kind.RUNNER, "the fast queue is blank, as is attempts");
            assertEquals(new ProblemPlace.Elsewhere(), place(open, blank));
            open.session.plan().choices().runner().set("cloud");
            open.background.settle();
            assertEquals(new ProblemPlace.OnRunnerSetting(FakeCloud.QUEUE), place(open, blank));
            assertEquals(
                    new ProblemPlace.OnRunnerSetting(FakeCloud.TENANT),
                    place(open, error(Problem.Kind.STORAGE, "log in as tenant blue")));
            assertEquals(
                    new ProblemPlace.Elsewhere(),
                    place(open, error(Problem.Kind.RUNNER, "tenants can't be asked")));
        }
    }

    @Test
    void whereAPressLeads_isSaid() {
        assertEquals("command", ProblemWords.hint(new ProblemPlace.OnCommand("a")));
        assertEquals("root_uri", ProblemWords.hint(new ProblemPlace.OnArgument("root_uri")));
        assertEquals(
                "Fast queue", ProblemWords.hint(new ProblemPlace.OnRunnerSetting(FakeCloud.QUEUE)));
        assertEquals("experiments", ProblemWords.hint(new ProblemPlace.OnExperiments("")));
    }

    private static ExperimentMethod.Argument argument(String name) {
        return new ExperimentMethod.Argument(name, "text", "", null);
    }

    private static Problem error(Problem.Kind kind, String message) {
        return Problem.error(kind, message);
    }

    private static ProblemPlace place(OpenSession open, Problem problem) {
        return new ProblemsViewModel(open.session).place(problem);
    }
}
